provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias   = "gov"
  region  = "us-gov-west-1"
  profile = "gov"
}

provider "aws" {
  alias  = "china"
  region = "cn-north-1"

  assume_role_with_web_identity {
    role_arn                = "arn:aws-cn:iam::123456789012:role/deploy"
    web_identity_token_file = "/var/run/token"
  }
}
