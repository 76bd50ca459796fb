variable "account" {
  default = "111122223333"
}

provider "aws" {
  region              = "eu-west-1"
  allowed_account_ids = [var.account, "444455556666"]

  assume_role {
    role_arn = "arn:aws:iam::111122223333:role/deploy"
  }
}

provider "aws" {
  alias                 = "other"
  region                = "eu-west-1"
  forbidden_account_ids = ["444455556666"]

  assume_role {
    role_arn = "arn:aws:iam::${var.account}:role/deploy"
  }
}
