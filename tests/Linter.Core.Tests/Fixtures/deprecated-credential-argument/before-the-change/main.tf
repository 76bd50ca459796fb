terraform {
  required_version = "~> 1.5.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 3.70"
    }
  }

  backend "s3" {
    bucket   = "example-state"
    key      = "app.tfstate"
    region   = "eu-west-1"
    role_arn = "arn:aws:iam::111122223333:role/state"
  }
}

provider "aws" {
  shared_credentials_file = "~/.aws/credentials"
}
