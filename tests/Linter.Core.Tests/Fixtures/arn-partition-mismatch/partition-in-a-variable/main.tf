variable "partition" {
  default = "aws-us-gov" # expect: arn-partition-mismatch
}

provider "aws" {
  region = "eu-west-1"
}

resource "aws_iam_role_policy_attachment" "audit" {
  role       = "audit"
  policy_arn = "arn:${var.partition}:iam::aws:policy/ReadOnlyAccess"
}
