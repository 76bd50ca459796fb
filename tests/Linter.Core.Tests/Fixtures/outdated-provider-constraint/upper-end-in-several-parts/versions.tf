terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 3.0, != 5.1.0, < 6.0" # expect: outdated-provider-constraint
    }
  }
}
