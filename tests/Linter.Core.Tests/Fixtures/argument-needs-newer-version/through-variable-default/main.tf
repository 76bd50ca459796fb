variable "given" {
  default = ["/etc/aws/credentials"]
}

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 3.74"
    }
  }
}

provider "aws" {
  region                   = "eu-west-1"
  shared_credentials_files = var.given # expect: argument-needs-newer-version
}
