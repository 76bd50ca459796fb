terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 3.0"
    }
  }
}

provider "aws" {
  region                  = "eu-west-1"
  use_fips_endpoint       = true # expect: argument-needs-newer-version
}
