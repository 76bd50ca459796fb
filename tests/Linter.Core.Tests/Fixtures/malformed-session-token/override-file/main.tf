provider "aws" {
  region     = "eu-west-1"
  access_key = "ASIARTX3GSDSQATFDOC3"
  secret_key = var.secret_key
}

variable "secret_key" {
  type      = string
  ephemeral = true
}
