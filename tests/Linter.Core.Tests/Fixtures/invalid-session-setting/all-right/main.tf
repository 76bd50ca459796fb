variable "name" {
  type = string
}

provider "aws" {
  assume_role {
    role_arn     = "arn:aws:iam::123456789012:role/deploy"
    session_name = "terraform-${var.name}"
    external_id  = "harbor:team/42@example"
    duration     = "1h30m"
    policy       = jsonencode({ Version = "2012-10-17", Statement = [] })
    tags         = { Team = "harbor" }
  }
}

terraform {
  backend "s3" {
    bucket = "harbor"
    key    = "site.tfstate"
    region = "eu-west-1"
    assume_role = {
      role_arn     = "arn:aws:iam::123456789012:role/state"
      session_name = "state"
      duration     = "12h"
    }
  }
}
