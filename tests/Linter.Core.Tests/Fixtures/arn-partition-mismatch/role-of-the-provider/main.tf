provider "aws" {
  region = "us-gov-west-1"

  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/deploy" # expect: arn-partition-mismatch
  }
}

terraform {
  backend "s3" {
    bucket = "harbor"
    key    = "site.tfstate"
    region = "cn-north-1"
    assume_role = {
      role_arn = "arn:aws-cn:iam::123456789012:role/state"
    }
  }
}
