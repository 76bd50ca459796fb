terraform {
  backend "s3" {
    bucket     = "example-state"
    key        = "app.tfstate"
    region     = "eu-west-1"
    profile    = "state"
    access_key = "AKIARTX3GSDS74TFDOCV" # expect: static-keys-with-profile
    secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho"
  }
}
