terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "6.x" # expect: unsatisfiable-constraints
    }
  }
}
