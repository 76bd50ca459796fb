provider "aws" {
  region     = "ap-east-1"
  sts_region = "us-east-1"

  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/deploy"
  }

  endpoints {
    sts = "https://sts.amazonaws.com" # expect: opt-in-region-with-global-token
  }
}
