terraform {
  required_version = "~> 1.9.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "4.0.0"
    }
  }

  backend "s3" {
    bucket         = "example-state"
    key            = "app.tfstate"
    region         = "eu-west-1"
    dynamodb_table = "locks"
    role_arn       = "arn:aws:iam::111122223333:role/state" # expect: deprecated-credential-argument
  }
}

provider "aws" {
  shared_credentials_file = "~/.aws/credentials" # expect: deprecated-credential-argument
}
