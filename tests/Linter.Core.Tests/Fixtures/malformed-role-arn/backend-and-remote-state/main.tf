terraform {
  backend "s3" {
    bucket   = "harbor"
    key      = "site.tfstate"
    region   = "eu-west-1"
    role_arn = "" # expect: malformed-role-arn
  }
}

data "terraform_remote_state" "network" {
  backend = "s3"
  config = {
    bucket = "harbor"
    key    = "network.tfstate"
    region = "eu-west-1"
    assume_role = {
      role_arn = "arn:aws:iam::1234-5678-9012:role/state" # expect: malformed-role-arn
    }
  }
}
