terraform {
  cloud { # expect: remote-run-without-credentials
    organization = "example"

    workspaces {
      name = "app"
    }
  }
}

provider "aws" {
  region  = "eu-west-1"
  profile = "deploy"
}
