terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.main]
    }
  }
}

resource "aws_sns_topic" "t" {
  provider = aws.main
  name     = "t"
}
