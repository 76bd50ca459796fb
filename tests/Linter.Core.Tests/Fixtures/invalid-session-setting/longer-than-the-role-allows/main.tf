provider "aws" {
  region = "eu-west-1"
  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/deploy"
    duration = "4h" # expect: invalid-session-setting
  }
}

provider "aws" {
  alias  = "long"
  region = "eu-west-1"
  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/long"
    duration = "4h"
  }
}
