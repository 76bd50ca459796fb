# The provider signs for a region and calls a host that is named after it. "us-east-1a" is a zone: there is no such host.
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

locals {
  zones = ["us-east-1a", "us-east-1b"]
}

provider "aws" {
  region = local.zones[0]
}
