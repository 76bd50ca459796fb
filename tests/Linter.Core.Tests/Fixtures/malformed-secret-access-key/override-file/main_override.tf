provider "aws" {
  region     = "eu-west-1"
  access_key = var.access_key
  secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR" # expect: malformed-secret-access-key
}
