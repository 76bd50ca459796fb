provider "aws" {
  alias      = "deploy"
  region     = "eu-west-1"
  access_key = aws_iam_access_key.deploy.id # expect: credential-from-managed-key
  secret_key = aws_iam_access_key.deploy.secret # expect: credential-from-managed-key
}
