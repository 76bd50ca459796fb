terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.dns]
    }
  }
}

provider "aws" {
  alias   = "own"
  profile = "x"
}

resource "aws_sns_topic" "t" {
  name = "t"
}
