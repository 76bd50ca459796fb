variable "id" {
  type      = string
  sensitive = true
}

variable "secret" {
  type      = string
  sensitive = true
}

provider "aws" {
  region     = "eu-west-1"
  access_key = var.id
  secret_key = var.secret
}
