provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias   = "prod"
  region  = "eu-west-1"
  profile = "prod"
}

resource "aws_sns_topic" "alerts" {
  name = "alerts"
}
