terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.dns]
    }
  }
}

resource "aws_route53_zone" "z" {
  provider = aws.dns
  name     = "z.example"
}

resource "aws_route53_zone" "other" {
  provider = aws.other # expect: undeclared-provider-alias
  name     = "z.example"
}
