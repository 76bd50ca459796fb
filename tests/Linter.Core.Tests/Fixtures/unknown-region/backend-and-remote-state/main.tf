terraform {
  backend "s3" {
    bucket = "harbor-state"
    key    = "site.tfstate"
    region = "eu-west1" # expect: unknown-region
  }
}

data "terraform_remote_state" "network" {
  backend = "s3"
  config = {
    bucket = "harbor-state"
    key    = "network.tfstate"
    region = "eu-west_1" # expect: unknown-region
  }
}
