terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 7.1, < 8.0"
    }
  }
}
