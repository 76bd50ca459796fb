variable "profile" {
  default = "deploy"
}

terraform {
  cloud { # expect: remote-run-without-credentials
    organization = "harbor"
  }
}

provider "aws" {
  region  = "eu-west-1"
  profile = var.profile
}
