variable "given" {}

provider "aws" {
  region     = "eu-west-1"
  access_key = var.given
}
