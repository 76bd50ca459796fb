variable "aws_access_key_id" {
  type      = string
  sensitive = true
}

variable "aws_secret_access_key" {
  type      = string
  sensitive = true
}

variable "secrets_id" {
  type      = string
  sensitive = true
}

provider "aws" {
  region     = "eu-west-1"
  access_key = var.aws_access_key_id
  secret_key = var.aws_secret_access_key
}

# Only one of the two names speaks for it: the other may well be right.
provider "aws" {
  alias      = "half"
  region     = "eu-west-1"
  access_key = var.secrets_id
  secret_key = var.aws_secret_access_key
}
