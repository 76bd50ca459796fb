resource "aws_iam_role_policy_attachment" "a" {
  role       = "x"
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}
