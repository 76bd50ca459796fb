variable "given" {
  default = "740123" # expect: malformed-session-token
}

provider "aws" {
  region     = "eu-west-1"
  access_key = "ASIARTX3GSDSQATFDOC3"
  secret_key = var.secret_key
  token      = var.given
}

variable "secret_key" {
  type      = string
  ephemeral = true
}
