provider "aws" {
  region                  = "eu-west-1"
  shared_credentials_file = "/etc/aws/credentials" # expect: argument-removed
}
