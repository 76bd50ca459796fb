provider "aws" {
  alias   = "eu"
  region  = "eu-west-1"
  profile = "prod"
}

module "site" {
  source = "./site"

  providers = {
    aws = aws.eu
  }
}

module "other" {
  source = "./site"
}
