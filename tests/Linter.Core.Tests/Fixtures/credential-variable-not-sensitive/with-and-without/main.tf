variable "access_key" {} # expect: credential-variable-not-sensitive

variable "secret_key" { # expect: credential-variable-not-sensitive
  type        = string
  description = "secret access key" # of the deploy user
}

variable "token" {
  type      = string
  ephemeral = true
}

variable "use_keys" {
  type = bool
}

provider "aws" {
  access_key = var.use_keys ? var.access_key : null
  secret_key = var.use_keys ? var.secret_key : null
  token      = var.token
}
