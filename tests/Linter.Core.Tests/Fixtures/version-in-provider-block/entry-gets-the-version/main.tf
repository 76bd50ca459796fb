terraform {
  required_providers {
    # Pinned after the incident of last spring.
    aws = {
      source = "hashicorp/aws"
    }
  }
}

provider "aws" {
  version = ">= 6.0, < 7.0" # expect: version-in-provider-block
  region  = "eu-west-1"
}
