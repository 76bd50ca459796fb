variable "access_key" {
  type      = string
  sensitive = true
}

variable "secret_key" {
  type      = string
  sensitive = true
}

locals {
  token = "x"
}

provider "aws" {
  access_key = "var.access_key" # expect: wrapped-credential
  secret_key = "var.secret_key" # expect: wrapped-credential
}

provider "aws" {
  alias      = "not-declared"
  access_key = "var.aws_key" # expect: wrapped-credential
  secret_key = "var.aws_secret" # expect: wrapped-credential
}
