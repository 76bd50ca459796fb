provider "aws" {
  region     = "eu-west-1"
  access_key = "var.access_key" # expect: wrapped-credential
  secret_key = "var.secret_key" # expect: wrapped-credential
}
