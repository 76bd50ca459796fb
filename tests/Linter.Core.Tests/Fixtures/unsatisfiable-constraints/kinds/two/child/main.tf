terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.0" # expect: unsatisfiable-constraints
    }
  }
}

resource "aws_sns_topic" "t" {
  name = "t"
}
