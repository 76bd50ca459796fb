terraform {
  backend "s3" { # expect: backend-source-differs
    bucket = "example-state"
    key    = "app.tfstate"
    region = "eu-west-1"
  }
}

variable "access_key" {
  type      = string
  sensitive = true
}

variable "secret_key" {
  type      = string
  sensitive = true
}

provider "aws" {
  access_key = var.access_key
  secret_key = var.secret_key
}
