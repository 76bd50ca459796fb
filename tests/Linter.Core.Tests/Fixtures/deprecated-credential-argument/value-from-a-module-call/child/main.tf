variable "given" {}

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 4.67"
    }
  }
}

provider "aws" {
  region                  = "eu-west-1"
  profile                 = "deploy"
  shared_credentials_file = var.given # expect: deprecated-credential-argument
}
