provider "aws" {
  region  = "eu-west-1"
  profile = "harbor" # expect: hardcoded-profile
}
