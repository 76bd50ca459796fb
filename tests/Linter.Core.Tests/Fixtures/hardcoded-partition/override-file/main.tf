variable "role" {
  type = string
}

resource "aws_iam_role_policy_attachment" "audit" {
  role       = var.role
}
