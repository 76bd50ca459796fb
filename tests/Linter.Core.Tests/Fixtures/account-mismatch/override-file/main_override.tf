provider "aws" {
  region              = "eu-west-1"
  allowed_account_ids = ["444455556666"] # expect: account-mismatch

  assume_role {
    role_arn = "arn:aws:iam::111122223333:role/deploy"
  }
}
