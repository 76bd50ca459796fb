provider "aws" {
  region = "eu-west-1"
  assume_role {
    role_arn = "arn:aws:iam::111122223333:role/hub"
    tags     = { Team = "harbor" } # expect: trust-excludes-caller
  }
  assume_role {
    role_arn = "arn:aws:iam::444455556666:role/spoke" # expect: trust-excludes-caller
  }
}
