provider "aws" {
  region     = "eu-west-1"
  access_key = "AKIARTX3GSDSTFDOC1A" # expect: malformed-access-key-id
  secret_key = var.secret_key
}
