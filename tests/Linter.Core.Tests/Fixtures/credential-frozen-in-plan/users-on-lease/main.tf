data "vault_aws_access_credentials" "deploy" { # expect: credential-frozen-in-plan
  backend = "aws"
  role    = "deploy"
}

data "vault_generic_secret" "network" { # expect: credential-frozen-in-plan
  path = "aws/creds/network"
}

provider "aws" {
  region     = "eu-west-1"
  access_key = data.vault_aws_access_credentials.deploy.access_key
  secret_key = data.vault_aws_access_credentials.deploy.secret_key
}

provider "aws" {
  alias      = "network"
  region     = "eu-west-1"
  access_key = data.vault_generic_secret.network.data["access_key"]
  secret_key = data.vault_generic_secret.network.data["secret_key"]
}
