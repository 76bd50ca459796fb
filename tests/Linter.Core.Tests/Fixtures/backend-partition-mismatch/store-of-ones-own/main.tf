terraform {
  backend "s3" {
    bucket = "state"
    key    = "app"
    region = "us-gov-west-1"

    endpoints = {
      s3 = "http://localhost:9000"
    }
  }
}

provider "aws" {
  region = "us-east-1"
}
