terraform {
  required_version = "~> 1.5.0"

  backend "s3" {
    bucket                      = "harbor"
    key                         = "site.tfstate"
    region                      = "us-east-1"
    endpoint                    = "https://ams3.digitaloceanspaces.com"
    skip_credentials_validation = true
  }
}
