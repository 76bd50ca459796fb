provider "aws" {
  region                      = "us-east-1"
  skip_requesting_account_id  = true
}
