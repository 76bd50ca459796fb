resource "aws_iam_access_key" "upload" {
  user = "upload"
}

output "upload_secret" { # expect: credential-in-output
}
