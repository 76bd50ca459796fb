provider "aws" {
  region = "eu-west-x"
}
