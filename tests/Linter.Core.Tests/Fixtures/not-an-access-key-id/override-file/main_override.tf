provider "aws" {
  region     = "eu-west-1"
  access_key = "AIDARTX3GSDSTFDOC2AB" # expect: not-an-access-key-id
  secret_key = var.secret_key
}
