variable "token" {
  type      = string
  sensitive = true
}

variable "role_arn" {
  type = string
}

provider "aws" {
  alias = "only_a_role"
  assume_role_with_web_identity {
    role_arn = "arn:aws:iam::123456789012:role/deploy"
  }
}

provider "aws" {
  alias = "only_a_file"
  assume_role_with_web_identity { # expect: web-identity-incomplete
    web_identity_token_file = "/var/run/token"
  }
}

provider "aws" {
  alias = "both"
  assume_role_with_web_identity {
    role_arn                = "arn:aws:iam::123456789012:role/deploy"
    web_identity_token      = "e30.e30.x"
    web_identity_token_file = "/var/run/token" # expect: web-identity-incomplete
  }
}

provider "aws" {
  alias = "one_is_empty"
  assume_role_with_web_identity {
    role_arn                = "arn:aws:iam::123456789012:role/deploy"
    web_identity_token      = ""
    web_identity_token_file = "/var/run/token"
  }
}

provider "aws" {
  alias = "not_known"
  assume_role_with_web_identity {
    role_arn           = var.role_arn
    web_identity_token = var.token
  }
}

provider "aws" {
  alias = "plain_role"
  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/deploy"
  }
}
