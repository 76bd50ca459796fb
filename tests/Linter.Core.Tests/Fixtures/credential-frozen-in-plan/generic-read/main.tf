data "vault_generic_secret" "aws" { # expect: credential-frozen-in-plan
  path = "aws/sts/deploy"
}

locals {
  session = data.vault_generic_secret.aws.data
}

provider "aws" {
  access_key = local.session["access_key"]
  secret_key = local.session["secret_key"]
  token      = local.session["security_token"]
}
