provider "aws" {
  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Admin_0a1b2c3d4e5f6789"
  }
}

provider "aws" {
  alias = "user_like"
  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/user/deploy"
  }
}
