terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 4.0"
    }
  }
}

provider "aws" {
  region                  = "eu-west-1"
  shared_credentials_file = "~/.aws/credentials" # expect: argument-removed
  s3_force_path_style     = true # expect: argument-removed
  skip_get_ec2_platforms  = true # expect: argument-removed
}
