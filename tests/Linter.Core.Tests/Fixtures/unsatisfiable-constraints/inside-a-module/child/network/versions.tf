terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "< 6.0" # expect: unsatisfiable-constraints
    }
  }
}
