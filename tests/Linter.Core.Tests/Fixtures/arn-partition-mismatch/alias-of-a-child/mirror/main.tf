terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.source, aws.target]
    }
  }
}

resource "aws_iam_role_policy_attachment" "source" {
  provider   = aws.source
  role       = "audit"
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_role_policy_attachment" "target" {
  provider   = aws.target
  role       = "audit"
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" # expect: arn-partition-mismatch
}
