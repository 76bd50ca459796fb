provider "aws" {
  region     = "eu-west-1"
  access_key = "AKIARTX3GSDSSYTFDOCE " # expect: hidden-character-in-credential
  secret_key = var.secret_key
}
