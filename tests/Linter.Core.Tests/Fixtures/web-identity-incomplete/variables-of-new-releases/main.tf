terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

provider "aws" {
  assume_role_with_web_identity {
    role_arn = "arn:aws:iam::123456789012:role/deploy"
  }
}
