resource "aws_iam_role_policy_attachment" "read" {
  role       = "audit"
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}
