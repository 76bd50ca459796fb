resource "aws_iam_access_key" "ci" {
  user = "ci"
}

locals {
  key = aws_iam_access_key.ci
}

provider "aws" {
  alias      = "ci"
  region     = "eu-west-1"
  access_key = local.key.id # expect: credential-from-managed-key
  secret_key = local.key.secret # expect: credential-from-managed-key
}
