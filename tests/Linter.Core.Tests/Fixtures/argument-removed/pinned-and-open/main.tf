terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 4.67"
    }
  }

  backend "s3" {
    bucket   = "state"
    key      = "app"
    region   = "eu-west-1"
    role_arn = "arn:aws:iam::123456789012:role/deploy" # expect: argument-removed
  }
}

provider "aws" {
  region                  = "eu-west-1"
  shared_credentials_file = "~/.aws/credentials"
  s3_force_path_style     = true
}
