variable "given" {}

provider "aws" {
  region              = "eu-west-1"
  allowed_account_ids = var.given # expect: account-mismatch

  assume_role {
    role_arn = "arn:aws:iam::111122223333:role/deploy"
  }
}
