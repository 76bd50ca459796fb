data "vault_kv_secret_v2" "aws" {
  mount = "kv"
  name  = "sts/deploy"
}

data "vault_generic_secret" "aws" {
  path = "secret/creds/deploy"
}

provider "aws" {
  access_key = data.vault_kv_secret_v2.aws.data["access_key"]
  secret_key = data.vault_generic_secret.aws.data["secret_key"]
}
