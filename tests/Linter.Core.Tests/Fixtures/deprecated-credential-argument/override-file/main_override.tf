provider "aws" {
  region                  = "eu-west-1"
  profile                 = "deploy"
  shared_credentials_file = "~/.aws/credentials" # expect: deprecated-credential-argument
}
