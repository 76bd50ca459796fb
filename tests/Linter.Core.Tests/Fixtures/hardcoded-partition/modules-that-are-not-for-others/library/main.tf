variable "name" {
  type = string
}

resource "aws_iam_role_policy_attachment" "a" {
  role       = var.name
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" # expect: hardcoded-partition
}

resource "aws_iam_role_policy_attachment" "china" {
  role       = var.name
  policy_arn = "arn:aws-cn:iam::aws:policy/ReadOnlyAccess"
}
