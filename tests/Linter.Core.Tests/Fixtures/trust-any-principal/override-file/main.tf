resource "aws_iam_role" "open" {
}
