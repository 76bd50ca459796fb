output "upload_secret" {
  value = aws_iam_access_key.upload.secret
}
