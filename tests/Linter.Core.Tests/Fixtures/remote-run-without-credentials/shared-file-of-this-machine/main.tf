terraform {
  backend "remote" { # expect: remote-run-without-credentials
    organization = "harbor"

    workspaces {
      name = "net"
    }
  }
}

provider "aws" {
  region                   = "eu-west-1"
  shared_credentials_files = ["/etc/aws/credentials"]
}
