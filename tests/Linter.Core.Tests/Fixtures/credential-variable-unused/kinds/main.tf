variable "aws_access_key" {
  default = ""
}

variable "aws_secret_key" {
  default = ""
}

variable "used_secret_key" {
  default = ""
}

provider "aws" { # expect: credential-variable-unused
  region = "eu-west-1"
}

resource "aws_ssm_parameter" "p" {
  name  = "p"
  type  = "SecureString"
  value = var.used_secret_key
}
