variable "key" {
  type      = string
  sensitive = true
}

variable "secret" { # expect: credential-variable-not-sensitive
  type = string
}

provider "aws" {
  access_key = var.key
  secret_key = var.secret
}
