provider "aws" {
  region                      = "us-east-1"
  access_key                  = "test"
  secret_key                  = "test"
  skip_credentials_validation = true
  skip_requesting_account_id  = true

  endpoints {
    s3 = "http://minio:9000"
  }
}

terraform {
  backend "s3" {
    bucket                      = "harbor"
    key                         = "site.tfstate"
    region                      = "us-east-1"
    endpoint                    = "https://ams3.digitaloceanspaces.com"
    skip_credentials_validation = true
  }
}
