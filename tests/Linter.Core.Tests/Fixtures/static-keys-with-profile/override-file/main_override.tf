provider "aws" {
  region     = "eu-west-1"
  profile    = "deploy"
  access_key = var.access_key # expect: static-keys-with-profile
  secret_key = var.secret_key
}
