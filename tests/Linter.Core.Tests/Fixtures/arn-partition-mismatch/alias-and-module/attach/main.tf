variable "arn" {
  default = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_role_policy_attachment" "this" {
  role       = "audit"
  policy_arn = var.arn
}
