terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
  assume_role {
    role_arn         = "arn:aws:iam::123456789012:role/deploy"
    duration_seconds = 3600 # expect: argument-removed
  }
}
