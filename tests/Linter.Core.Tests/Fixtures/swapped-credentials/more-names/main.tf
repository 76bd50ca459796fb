variable "aws_secret" {
  type      = string
  sensitive = true
}

variable "aws_key_id" {
  type      = string
  sensitive = true
}

variable "access_id" {
  type      = string
  sensitive = true
}

variable "token" {
  type      = string
  sensitive = true
}

provider "aws" {
  region     = "eu-west-1"
  access_key = var.aws_secret # expect: swapped-credentials
  secret_key = var.aws_key_id
}

provider "aws" {
  alias      = "two"
  region     = "eu-west-1"
  access_key = var.aws_secret # expect: swapped-credentials
  secret_key = var.access_id
}

provider "aws" {
  alias      = "not_both"
  region     = "eu-west-1"
  access_key = var.token
  secret_key = var.access_id
}

provider "aws" {
  alias      = "neither"
  region     = "eu-west-1"
  access_key = var.aws_secret
  secret_key = var.token
}
