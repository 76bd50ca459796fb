variable "access_key" {
  type = string
}

variable "secret_key" {
  type      = string
  sensitive = true
}

variable "region" {
  type = string
}

provider "aws" {
  region     = var.region
  access_key = nonsensitive(var.secret_key) == "" ? null : null
  secret_key = var.secret_key
}

resource "aws_sns_topic" "t" {
  name = var.access_key
}
