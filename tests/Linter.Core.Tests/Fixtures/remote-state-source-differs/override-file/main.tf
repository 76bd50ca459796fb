data "terraform_remote_state" "network" { # expect: remote-state-source-differs
}

provider "aws" {
  region  = "eu-west-1"
  profile = "deploy"
}
