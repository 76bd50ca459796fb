variable "aws_access_key_id" {
  type      = string
  sensitive = true
}

variable "aws_secret_access_key" {
  type      = string
  sensitive = true
}

data "vault_kv_secret_v2" "aws" {
  mount = "kv"
  name  = "ci/aws"
}

provider "aws" {
  region     = "eu-west-1"
  access_key = var.aws_secret_access_key # expect: swapped-credentials
  secret_key = var.aws_access_key_id
}

provider "aws" {
  alias      = "vault"
  region     = "eu-west-1"
  access_key = data.vault_kv_secret_v2.aws.data["secret_key"] # expect: swapped-credentials
  secret_key = data.vault_kv_secret_v2.aws.data["access_key"]
}
