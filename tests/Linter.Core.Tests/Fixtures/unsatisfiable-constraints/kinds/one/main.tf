terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "> 5.0, < 4.0" # expect: unsatisfiable-constraints
    }
  }
}
