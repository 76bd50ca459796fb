provider "aws" { # expect: missing-provider-version
  region = "eu-west-1"
}

provider "aws" {
  alias  = "us"
  region = "us-east-1"
}

resource "aws_sns_topic" "alerts" {
  name = "alerts"
}
