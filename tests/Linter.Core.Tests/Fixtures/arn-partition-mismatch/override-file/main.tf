provider "aws" {
  region = "us-gov-west-1"
}

resource "aws_iam_role_policy_attachment" "audit" {
  role       = "audit"
}
