provider "aws" {
  region     = "eu-west-1"
  access_key = "ASIARTX3GSDSQATFDOC3" # expect: temporary-key-without-token
  secret_key = var.secret_key
}
