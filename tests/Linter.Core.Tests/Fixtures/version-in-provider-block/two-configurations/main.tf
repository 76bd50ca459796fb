terraform {
  required_providers {
    random = {
      source = "hashicorp/random"
    }
  }
}

provider "aws" {
  version = "~> 6.0" # expect: version-in-provider-block
}

provider "aws" {
  alias   = "us"
  version = "~> 6.0" # expect: version-in-provider-block
}
