module "backup" {
  source  = "example/backup/aws"
  version = "1.2.3"

  aws_access_key = "AKIARTX3GSDS74TFDOCV" # expect: hardcoded-credentials-in-variable
  aws_secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho" # expect: hardcoded-credentials-in-variable
}
