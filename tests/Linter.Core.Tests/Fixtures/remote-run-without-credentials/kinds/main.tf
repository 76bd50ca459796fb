terraform {
  backend "remote" { # expect: remote-run-without-credentials
    organization = "example"

    workspaces {
      name = "app"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}
