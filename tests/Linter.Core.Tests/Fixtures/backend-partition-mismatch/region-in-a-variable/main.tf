terraform {
  backend "s3" { # expect: backend-partition-mismatch
    bucket = "state"
    key    = "app"
    region = "us-gov-west-1"
  }
}

variable "region" {
  default = "us-east-1"
}

provider "aws" {
  region = var.region
}
