resource "aws_ssm_parameter" "secret" {
  name  = "/uploader/aws_secret_access_key"
  type  = "SecureString"
  value = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho" # expect: hardcoded-credentials-in-resource
}

resource "aws_ssm_parameter" "commit" {
  name  = "/uploader/commit_key"
  type  = "String"
  value = "9fceb02d0ae598e95dc970b74767f19372d61af8"
}
