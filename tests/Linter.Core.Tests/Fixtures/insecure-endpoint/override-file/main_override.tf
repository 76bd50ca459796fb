provider "aws" {
  region = "eu-west-1"

  endpoints {
    sts = "http://sts.eu-west-1.amazonaws.com" # expect: insecure-endpoint
  }
}
