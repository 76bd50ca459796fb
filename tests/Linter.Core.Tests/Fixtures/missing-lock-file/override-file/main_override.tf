terraform {
  required_providers { # expect: missing-lock-file
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}
