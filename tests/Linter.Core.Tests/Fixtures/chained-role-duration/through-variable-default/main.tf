variable "given" {
  default = "4h" # expect: chained-role-duration
}

provider "aws" {
  region = "eu-west-1"

  assume_role {
    role_arn = "arn:aws:iam::111122223333:role/hub"
  }

  assume_role {
    role_arn = "arn:aws:iam::444455556666:role/spoke"
    duration = var.given
  }
}
