terraform {
  backend "s3" { # expect: backend-source-differs
    bucket = "example-state"
    key    = "app.tfstate"
    region = "eu-west-1"
  }
}

provider "aws" {
  region  = "eu-west-1"
  profile = "deploy"
}
