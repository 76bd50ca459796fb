provider "aws" {
  alias  = "us"
  region = "us-east-1"
}

resource "aws_sns_topic" "t" {
  name = "t"
}
