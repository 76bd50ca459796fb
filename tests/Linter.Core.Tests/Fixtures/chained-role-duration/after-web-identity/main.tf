provider "aws" {
  assume_role_with_web_identity {
    role_arn                = "arn:aws:iam::123456789012:role/ci"
    web_identity_token_file = "/var/run/token"
    duration                = "2h"
  }

  assume_role {
    role_arn = "arn:aws:iam::444455556666:role/deploy"
    duration = "2h" # expect: chained-role-duration
  }
}
