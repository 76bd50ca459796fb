terraform {
  cloud {
    organization = "acme"
    workspaces {
      name = "prod"
    }
  }
}
provider "aws" {
  region = "eu-west-1"
}
