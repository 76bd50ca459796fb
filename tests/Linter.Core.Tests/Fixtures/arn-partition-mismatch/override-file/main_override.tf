resource "aws_iam_role_policy_attachment" "audit" {
  role       = "audit"
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" # expect: arn-partition-mismatch
}
