variable "profile" {
  type = string
}

provider "aws" {
  region  = "eu-west-1"
  profile = var.profile
}

data "terraform_remote_state" "network" { # expect: remote-state-source-differs
  backend = "s3"

  config = {
    bucket = "state"
    key    = "network"
    region = "eu-west-1"
  }
}
