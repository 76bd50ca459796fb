terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0, < 5.30"
    }
  }
}

provider "aws" {
  region = "ca-west-1" # expect: argument-needs-newer-version

  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/hub"
  }

  assume_role { # expect: argument-needs-newer-version
    role_arn = "arn:aws:iam::123456789012:role/spoke"
  }
}
