variable "given" {}

provider "aws" {
  region = "eu-west-1"

  endpoints {
    sts = var.given
  }
}
