terraform {
  required_version = "~> 1.10"

  backend "s3" {
    bucket   = "harbor"
    key      = "site.tfstate"
    region   = "eu-west-1"
    role_arn = "arn:aws:iam::123456789012:role/state" # expect: argument-removed
  }
}
