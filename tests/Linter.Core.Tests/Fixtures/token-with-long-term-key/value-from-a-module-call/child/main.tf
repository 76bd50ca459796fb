variable "given" {}

provider "aws" {
  region     = "eu-west-1"
  access_key = "AKIARTX3GSDSSYTFDOCB"
  secret_key = var.secret_key
  token      = var.given
}

variable "secret_key" {
  type      = string
  sensitive = true
}
