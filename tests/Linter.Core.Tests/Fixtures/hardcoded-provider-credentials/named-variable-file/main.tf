variable "aws" {
  type      = object({ key = string, secret = string })
  sensitive = true
}

provider "aws" {
  access_key = var.aws.key
  secret_key = var.aws.secret
}
