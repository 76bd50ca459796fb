provider "aws" {
  version = "1.44.0" # expect: outdated-provider-constraint
  region  = "eu-west-1"
}
