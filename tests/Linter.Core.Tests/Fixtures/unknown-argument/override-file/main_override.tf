provider "aws" {
  region        = "eu-west-1"
  access_key    = var.access_key
  secret_key    = var.secret_key
  session_token = var.session_token # expect: unknown-argument
}
