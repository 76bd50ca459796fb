variable "given" {
  default = "AIDARTX3GSDSTFDOC2AB" # expect: not-an-access-key-id
}

provider "aws" {
  region     = "eu-west-1"
  access_key = var.given
  secret_key = var.secret_key
}

variable "secret_key" {
  type      = string
  sensitive = true
}
