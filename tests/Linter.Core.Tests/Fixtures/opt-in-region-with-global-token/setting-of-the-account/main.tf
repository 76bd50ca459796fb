provider "aws" {
  region = "ap-east-1"

  endpoints {
    sts = "https://sts.amazonaws.com"
  }

  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/deploy"
  }
}

resource "aws_iam_security_token_service_preferences" "new" {
  global_endpoint_token_version = "v2Token"
}
