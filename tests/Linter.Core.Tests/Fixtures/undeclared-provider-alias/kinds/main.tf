terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

provider "aws" {
  alias  = "prod"
  region = "eu-west-1"
}

data "aws_region" "here" {
  provider = aws.prd # expect: undeclared-provider-alias
}

module "a" {
  source = "./needs"

  providers = {
    aws.main = aws.production # expect: undeclared-provider-alias
  }
}

module "b" { # expect: undeclared-provider-alias
  source = "./needs"
}

module "c" {
  source = "./needs"

  providers = {
    aws.main = aws.prod
  }
}
