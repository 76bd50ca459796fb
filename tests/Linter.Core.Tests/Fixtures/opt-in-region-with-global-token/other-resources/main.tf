provider "aws" {
  region = "ap-east-1"

  endpoints {
    sts = "https://sts.amazonaws.com" # expect: opt-in-region-with-global-token
  }

  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/deploy"
  }
}

resource "aws_sns_topic" "t" {
  name = "t"
}
