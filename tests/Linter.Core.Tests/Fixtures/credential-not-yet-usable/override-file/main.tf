data "vault_generic_secret" "deploy" { # expect: credential-not-yet-usable
}

provider "aws" {
  region     = "eu-west-1"
  access_key = data.vault_generic_secret.deploy.data["access_key"]
  secret_key = data.vault_generic_secret.deploy.data["secret_key"]
}
