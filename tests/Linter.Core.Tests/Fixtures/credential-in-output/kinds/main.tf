resource "aws_iam_access_key" "k" {
  user = "upload"
}

output "key" {
  value = aws_iam_access_key.k.id
}

output "smtp" { # expect: credential-in-output
  value = nonsensitive(aws_iam_access_key.k.ses_smtp_password_v4)
}

output "both" { # expect: credential-in-output
  value = {
    id     = aws_iam_access_key.k.id
    secret = aws_iam_access_key.k.secret
  }
}

output "encrypted" {
  value = aws_iam_access_key.k.encrypted_secret
}

output "marked" {
  value     = aws_iam_access_key.k.secret
  sensitive = true
}

output "literal" {
  value = "AKIARTX3GSDS74TFDOCV" # expect: credential-in-output
}
