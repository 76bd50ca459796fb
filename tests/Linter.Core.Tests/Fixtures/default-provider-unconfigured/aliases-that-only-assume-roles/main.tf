provider "aws" {
  alias  = "deploy"
  region = "eu-west-1"

  assume_role {
    role_arn = "arn:aws:iam::111122223333:role/deploy"
  }
}

resource "aws_sns_topic" "alerts" { # expect: default-provider-unconfigured
  name = "alerts"
}
