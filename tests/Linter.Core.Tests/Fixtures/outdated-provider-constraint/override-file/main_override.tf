terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 3.74" # expect: outdated-provider-constraint
    }
  }
}
