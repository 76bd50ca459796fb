variable "name" {
  type = string
}

terraform {
  backend "s3" {}
}

resource "aws_iam_role_policy_attachment" "a" {
  role       = var.name
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}
