# Nothing to say: the role comes from the environment of whoever runs Terraform.
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

variable "role_arn" {
  type = string
}

provider "aws" {
  region = "eu-west-1"

  assume_role {
    role_arn = var.role_arn
  }
}
