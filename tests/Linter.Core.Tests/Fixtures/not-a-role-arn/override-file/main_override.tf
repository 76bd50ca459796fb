provider "aws" {
  region = "eu-west-1"

  assume_role {
    role_arn = "arn:aws:sts::123456789012:assumed-role/deploy/session" # expect: not-a-role-arn
  }
}
