provider "aws" {
  region     = "eu-west-1"
  access_key = var.access_key
}

variable "access_key" {
  type      = string
  sensitive = true
}
