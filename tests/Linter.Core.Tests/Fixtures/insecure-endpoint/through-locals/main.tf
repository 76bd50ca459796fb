locals {
  gateway = "http://gateway.example.net" # expect: insecure-endpoint
}

provider "aws" {
  region = "us-east-1"

  endpoints {
    s3 = local.gateway
  }
}
