resource "aws_iam_access_key" "ci" {
  user = "ci"
}

output "secret" { # expect: credential-in-output
  value = aws_iam_access_key.ci.secret
}
