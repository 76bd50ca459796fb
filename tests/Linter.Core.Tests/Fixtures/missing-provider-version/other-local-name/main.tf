terraform {
  required_providers {
    amazon = {
      source  = "hashicorp/aws"
      version = ">= 6.0, < 7.0"
    }
  }
}

provider "amazon" {
  region = "eu-west-1"
}
