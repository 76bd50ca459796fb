variable "account" {
  default = "ACCOUNT_ID" # expect: malformed-role-arn
}

provider "aws" {
  assume_role {
    role_arn = "arn:aws:iam::${var.account}:role/deploy"
  }
}
