terraform {
  backend "s3" {
    bucket                      = "harbor-state"
    key                         = "site.tfstate"
    region                      = "nyc3"
    skip_region_validation      = true
    skip_credentials_validation = true
    endpoints = {
      s3 = "https://nyc3.digitaloceanspaces.com"
    }
  }
}
