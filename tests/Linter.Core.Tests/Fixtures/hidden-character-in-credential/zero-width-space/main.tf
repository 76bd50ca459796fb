provider "aws" {
  access_key = "AKIARTX3​GSDS74TFDOCV" # expect: hidden-character-in-credential
  secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho"
}
