variable "secret_key" {
  type      = string
  sensitive = true
}

variable "access_key" {
  type      = string
  sensitive = true
}

provider "aws" {
  access_key = var.access_key
  secret_key = "${var.secret_key} " # expect: hidden-character-in-credential
}

provider "aws" {
  alias      = "trimmed"
  access_key = var.access_key
  secret_key = trimspace(" ${var.secret_key} ")
}
