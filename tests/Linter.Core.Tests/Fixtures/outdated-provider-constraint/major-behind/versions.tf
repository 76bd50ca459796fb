terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 4.0" # expect: outdated-provider-constraint
    }
  }
}
