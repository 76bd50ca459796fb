provider "aws" { # expect: duplicate-provider-configuration
  region = "eu-west-1"
}
