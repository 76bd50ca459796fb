terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "4.2.0" # expect: unsatisfiable-constraints
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}
