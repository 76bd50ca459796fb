terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

provider "aws" {
  version = "~> 6.0" # expect: version-in-provider-block
  region  = "eu-west-1"
}
