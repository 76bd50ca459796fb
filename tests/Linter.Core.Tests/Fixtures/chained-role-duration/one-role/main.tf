provider "aws" {
  assume_role {
    role_arn = "arn:aws:iam::444455556666:role/deploy"
    duration = "12h"
  }
}
