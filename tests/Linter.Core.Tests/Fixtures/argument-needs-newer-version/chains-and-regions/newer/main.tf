terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.67.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"

  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/hub"
  }

  assume_role {
    role_arn = "arn:aws:iam::210987654321:role/spoke"
  }
}
