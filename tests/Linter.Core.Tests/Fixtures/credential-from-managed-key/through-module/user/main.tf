resource "aws_iam_access_key" "this" {
  user = "deploy"
}

output "id" {
  value = aws_iam_access_key.this.id
}

output "secret" {
  value     = aws_iam_access_key.this.secret
  sensitive = true
}
