terraform {
  required_version = "~> 1.6"

  backend "s3" { # expect: incomplete-local-endpoints
    bucket                      = "harbor"
    key                         = "site.tfstate"
    region                      = "us-east-1"
    skip_credentials_validation = true
    endpoints = {
      s3 = "https://ams3.digitaloceanspaces.com"
    }
  }
}
