resource "aws_iam_role_policy_attachment" "read" {
  role       = "audit"
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" # expect: hardcoded-partition
}

resource "aws_iam_role_policy_attachment" "security" {
  role       = "audit"
  policy_arn = "arn:aws:iam::aws:policy/SecurityAudit"
}
