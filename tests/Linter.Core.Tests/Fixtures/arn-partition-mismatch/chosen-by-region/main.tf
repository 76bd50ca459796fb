variable "is_government" {
  default = true
}

locals {
  prefix = var.is_government ? "arn:aws-us-gov" : "arn:aws"
}

provider "aws" {
  region = "us-gov-west-1"
}

resource "aws_iam_role_policy_attachment" "audit" {
  role       = "audit"
  policy_arn = "${local.prefix}:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_role_policy_attachment" "other" {
  role       = "audit"
  policy_arn = var.is_government ? "arn:aws-us-gov:iam::aws:policy/SecurityAudit" : "arn:aws:iam::aws:policy/SecurityAudit"
}
