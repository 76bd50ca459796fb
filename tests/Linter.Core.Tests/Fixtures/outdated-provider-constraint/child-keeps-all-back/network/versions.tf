terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 3.20" # expect: outdated-provider-constraint
    }
  }
}
