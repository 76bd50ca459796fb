terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.66.0"
    }
  }
}

provider "aws" {
  region = "mx-central-1" # expect: argument-needs-newer-version

  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/hub"
  }

  assume_role { # expect: argument-needs-newer-version
    role_arn = "arn:aws:iam::210987654321:role/spoke"
  }
}

provider "aws" {
  alias                  = "unchecked"
  region                 = "mx-central-1"
  skip_region_validation = true
}
