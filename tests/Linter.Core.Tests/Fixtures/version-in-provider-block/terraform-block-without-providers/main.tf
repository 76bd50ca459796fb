terraform {
  required_version = ">= 1.6"
}

provider "aws" {
  version = "~> 6.0" # expect: version-in-provider-block
}
