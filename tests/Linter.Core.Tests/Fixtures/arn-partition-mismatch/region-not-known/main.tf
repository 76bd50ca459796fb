variable "region" {
  type = string
}

provider "aws" {
  region = var.region
}

resource "aws_iam_role_policy_attachment" "audit" {
  role       = "audit"
  policy_arn = "arn:aws-us-gov:iam::aws:policy/ReadOnlyAccess"
}
