terraform {
  backend "s3" {
    bucket = "harbor"
    key    = "site.tfstate"
    region = "us-east-1"
  }
}

provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "gov"
  region = "us-gov-west-1"
}
