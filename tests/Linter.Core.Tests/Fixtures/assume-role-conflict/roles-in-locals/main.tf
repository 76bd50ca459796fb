locals {
  role = "arn:aws:iam::123456789012:role/deploy"
}

provider "aws" {
  region = "eu-west-1"

  assume_role_with_web_identity {
    role_arn                = local.role
    web_identity_token_file = "/var/run/token"
  }

  assume_role { # expect: assume-role-conflict
    role_arn = local.role
  }
}
