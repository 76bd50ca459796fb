variable "access_key" {
  type      = string
  sensitive = true
}

variable "secret_key" {
  type      = string
  sensitive = true
}

provider "aws" {
  alias      = "prod"
  region     = "eu-west-1"
  access_key = var.access_key
  secret_key = var.secret_key
}

resource "aws_sns_topic" "alerts" { # expect: default-provider-unconfigured
  name = "alerts"
}
