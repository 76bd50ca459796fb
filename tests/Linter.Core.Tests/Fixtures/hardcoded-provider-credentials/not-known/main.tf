variable "access_key" {
  type      = string
  sensitive = true
}

data "vault_kv_secret_v2" "aws" {
  mount = "kv"
  name  = "ci/aws"
}

provider "aws" {
  access_key = var.access_key
  secret_key = data.vault_kv_secret_v2.aws.data["secret_key"]
}

provider "aws" {
  alias      = "unset"
  access_key = ""
  secret_key = null
}
