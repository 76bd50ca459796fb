variable "key" { # expect: credential-variable-not-sensitive
  type = string
}

variable "secret" {
  type      = string
  sensitive = true
}

module "regional" {
  source = "./regional"
  key    = var.key
  secret = var.secret
}
