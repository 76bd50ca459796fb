terraform {
  backend "s3" {
    bucket     = "example-state"
    key        = "app.tfstate"
    region     = "eu-west-1"
    access_key = "AKIARTX3GSDS74TFDOCV" # expect: hardcoded-backend-credentials
    secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho" # expect: hardcoded-backend-credentials
  }
}
