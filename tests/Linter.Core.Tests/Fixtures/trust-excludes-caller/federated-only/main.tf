resource "aws_iam_role" "federated" {
  name = "federated"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/gitlab.com" }
    }]
  })
}

provider "aws" {
  alias  = "federated"
  region = "eu-west-1"

  assume_role {
    role_arn = aws_iam_role.federated.arn # expect: trust-excludes-caller
  }
}

provider "aws" {
  alias  = "by_token"
  region = "eu-west-1"

  assume_role_with_web_identity {
    role_arn                = aws_iam_role.federated.arn
    web_identity_token_file = "/var/run/token"
  }
}
