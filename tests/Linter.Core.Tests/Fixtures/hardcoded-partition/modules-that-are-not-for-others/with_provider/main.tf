variable "name" {
  default = "x"
}

provider "aws" {
  region = "us-east-1"
}

resource "aws_iam_role_policy_attachment" "a" {
  role       = var.name
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}
