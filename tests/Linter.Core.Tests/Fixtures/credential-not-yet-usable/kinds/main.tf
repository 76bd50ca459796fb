variable "mount" {
  default = "aws-prod"
}

data "vault_generic_secret" "keys" { # expect: credential-not-yet-usable
  path = "${var.mount}/creds/deploy"
}

data "vault_aws_access_credentials" "waits" {
  backend = "aws"
  role    = "deploy"
}

provider "aws" {
  access_key = data.vault_generic_secret.keys.data["access_key"]
  secret_key = data.vault_generic_secret.keys.data["secret_key"]
}

provider "aws" {
  alias      = "waits"
  access_key = data.vault_aws_access_credentials.waits.access_key
  secret_key = data.vault_aws_access_credentials.waits.secret_key
}
