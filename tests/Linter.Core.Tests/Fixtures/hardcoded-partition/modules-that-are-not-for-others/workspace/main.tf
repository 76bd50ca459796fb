variable "name" {
  type = string
}

terraform {
  cloud {}
}

resource "aws_iam_role_policy_attachment" "a" {
  role       = var.name
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}
