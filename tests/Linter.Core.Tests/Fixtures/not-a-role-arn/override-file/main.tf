provider "aws" {
  region = "eu-west-1"

  assume_role {
  }
}
