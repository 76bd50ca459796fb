variable "given" {}

provider "aws" {
  region     = "eu-west-1"
  access_key = var.given
  secret_key = var.secret_key
}

variable "secret_key" {
  type      = string
  sensitive = true
}
