terraform {
  required_providers {
    aws = { # expect: missing-provider-version
      source = "hashicorp/aws"
    }
  }
}
