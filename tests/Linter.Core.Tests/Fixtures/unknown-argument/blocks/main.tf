terraform {
  backend "s3" {
    bucket = "state"

    assume_role { # expect: unknown-argument
      role_arn = "arn:aws:iam::123456789012:role/deploy"
    }

    assum_role { # expect: unknown-argument
      role_arn = "arn:aws:iam::123456789012:role/deploy"
    }
  }
}

provider "aws" {
  region = "eu-west-1"

  assume_rol { # expect: unknown-argument
    role_arn = "arn:aws:iam::123456789012:role/deploy"
  }

  assume_role = { # expect: unknown-argument
    role_arn = "arn:aws:iam::123456789012:role/deploy"
  }

  harbour "one" {} # expect: unknown-argument

  lifecycle {}
}

provider "aws" {
  alias      = "both"
  region     = "eu-west-1"
  access_key = "x"
  acess_key  = "y" # expect: unknown-argument
  zzzzzzzzzz = 1 # expect: unknown-argument
}
