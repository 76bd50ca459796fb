provider "aws" {
  region = "eu-west-1"

  assume_role {
    role_arn = "arn:aws:iam::111122223333:role/deploy"
  }
}

provider "aws" { # expect: alias-source-differs
  alias  = "global"
  region = "us-east-1"
}

provider "aws" {
  alias  = "other_role"
  region = "us-east-1"

  assume_role {
    role_arn = "arn:aws:iam::444455556666:role/deploy"
  }
}
