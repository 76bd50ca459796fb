provider "aws" {
  access_key = " tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho" # expect: swapped-credentials, hidden-character-in-credential
  secret_key = "AKIARTX3GSDS74TFDOCV"
}
