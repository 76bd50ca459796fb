terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

variable "token" {
  type      = string
  sensitive = true
}

provider "aws" {
  alias = "no_token"
  assume_role_with_web_identity { # expect: web-identity-incomplete
    role_arn = "arn:aws:iam::123456789012:role/deploy"
  }
}

provider "aws" {
  alias = "two_tokens"
  assume_role_with_web_identity {
    role_arn                = "arn:aws:iam::123456789012:role/deploy"
    web_identity_token      = var.token
    web_identity_token_file = "/var/run/token" # expect: web-identity-incomplete
  }
}
