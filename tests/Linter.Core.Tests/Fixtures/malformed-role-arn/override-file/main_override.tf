provider "aws" {
  region = "eu-west-1"

  assume_role {
    role_arn = "arn:aws:iam:::role/deploy" # expect: malformed-role-arn
  }
}
