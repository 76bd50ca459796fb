terraform {
  required_providers {
    aws = {
      source  = "example/aws"
      version = "~> 1.0"
    }
  }
}
