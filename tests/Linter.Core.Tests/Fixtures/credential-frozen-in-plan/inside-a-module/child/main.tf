data "vault_aws_access_credentials" "deploy" { # expect: credential-frozen-in-plan
  backend = "aws"
  role    = "deploy"
  type    = "sts"
}

provider "aws" {
  region     = "eu-west-1"
  access_key = data.vault_aws_access_credentials.deploy.access_key
  secret_key = data.vault_aws_access_credentials.deploy.secret_key
  token      = data.vault_aws_access_credentials.deploy.security_token
}
