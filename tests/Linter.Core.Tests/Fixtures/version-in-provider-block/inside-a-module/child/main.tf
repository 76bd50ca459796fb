provider "aws" {
  version = "~> 6.0" # expect: version-in-provider-block
  region  = "eu-west-1"
}
