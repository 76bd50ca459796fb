provider "aws" {
  secret_key = " tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho" # expect: hardcoded-provider-credentials, hidden-character-in-credential
  access_key = "AKIARTX3GSDS74TFDOCV " # expect: hardcoded-provider-credentials, hidden-character-in-credential
}
