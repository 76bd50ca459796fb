provider "aws" {
  region     = "eu-west-1"
  secret_key = var.secret_key
}

variable "secret_key" {
  type      = string
  sensitive = true
}
