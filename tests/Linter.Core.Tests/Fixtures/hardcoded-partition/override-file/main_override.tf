resource "aws_iam_role_policy_attachment" "audit" {
  role       = var.role
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" # expect: hardcoded-partition
}
