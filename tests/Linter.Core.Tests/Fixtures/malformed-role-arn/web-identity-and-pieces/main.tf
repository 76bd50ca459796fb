locals {
  letters = "harbor"
  account = "1234" # expect: malformed-role-arn
}

provider "aws" {
  alias = "token"

  assume_role_with_web_identity {
    role_arn                = "" # expect: malformed-role-arn
    web_identity_token_file = "/var/run/token"
  }
}

provider "aws" {
  alias = "pieces"

  assume_role {
    role_arn = "arn:aws:iam::${local.account}:role/${local.letters}"
  }
}

provider "aws" {
  alias = "path"

  assume_role {
    role_arn = "arn:aws:iam::123456789012:${local.letters}/deploy" # expect: malformed-role-arn
  }
}

provider "aws" {
  alias = "empty_literal"

  assume_role {
    role_arn = "arn:aws:iam::${""}:role/deploy" # expect: malformed-role-arn
  }
}
