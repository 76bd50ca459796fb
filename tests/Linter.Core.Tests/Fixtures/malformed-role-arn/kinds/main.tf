provider "aws" {
  alias = "account"
  assume_role {
    role_arn = "arn:aws:iam:::role/deploy" # expect: malformed-role-arn
  }
}

provider "aws" {
  alias = "digits"
  assume_role {
    role_arn = "arn:aws:iam::12345678901:role/deploy" # expect: malformed-role-arn
  }
}

provider "aws" {
  alias = "region"
  assume_role {
    role_arn = "arn:aws:iam:eu-west-1:123456789012:role/deploy" # expect: malformed-role-arn
  }
}

provider "aws" {
  alias = "name"
  assume_role {
    role_arn = "deploy" # expect: malformed-role-arn
  }
}

provider "aws" {
  alias = "blank"
  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/deploy " # expect: malformed-role-arn
  }
}

provider "aws" {
  alias = "left_over"
  assume_role {
    role_arn = "arn:aws:iam::<ACCOUNT_ID>:role/deploy" # expect: malformed-role-arn
  }
}
