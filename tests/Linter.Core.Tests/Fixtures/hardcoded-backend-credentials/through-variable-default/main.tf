variable "given" {
  default = "AKIARTX3GSDS74TFDOCV" # expect: hardcoded-backend-credentials
}

terraform {
  backend "s3" {
    bucket     = "example-state"
    key        = "app.tfstate"
    region     = "eu-west-1"
    access_key = var.given
    secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho" # expect: hardcoded-backend-credentials
  }
}
