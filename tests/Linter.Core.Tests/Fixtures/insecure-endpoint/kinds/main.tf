provider "aws" {
  region   = "us-east-1"
  insecure = true # expect: insecure-endpoint
}

provider "aws" {
  alias  = "proxy"
  region = "us-east-1"

  endpoints {
    sts = "http://aws-proxy.example.net:8080" # expect: insecure-endpoint
    s3  = "https://aws-proxy.example.net"
  }
}

terraform {
  backend "s3" {
    bucket   = "harbor"
    key      = "site.tfstate"
    region   = "us-east-1"
    endpoint = "HTTP://storage.example.net" # expect: insecure-endpoint
  }
}
