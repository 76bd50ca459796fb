resource "aws_iam_access_key" "ci" {
  user = "ci"
}

resource "aws_secretsmanager_secret_version" "ci" {
  secret_id     = "ci"
  secret_string = jsonencode({ id = aws_iam_access_key.ci.id, secret = aws_iam_access_key.ci.secret })
}

provider "aws" {
  region = "eu-west-1"
}
