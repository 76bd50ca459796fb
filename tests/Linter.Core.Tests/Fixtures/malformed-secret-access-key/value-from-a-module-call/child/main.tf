variable "given" {}

provider "aws" {
  region     = "eu-west-1"
  access_key = var.access_key
  secret_key = var.given
}

variable "access_key" {
  type      = string
  sensitive = true
}
