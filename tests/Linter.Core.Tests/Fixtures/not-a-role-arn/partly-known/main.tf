variable "account" {
  type = string
}

provider "aws" {
  assume_role {
    role_arn = "arn:aws:iam::${var.account}:user/deploy" # expect: not-a-role-arn
  }
}
