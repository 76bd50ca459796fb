data "external" "sts" { # expect: credential-frozen-in-plan
  program = ["bash", "${path.module}/assume.sh"]
}

locals {
  session = data.external.sts.result
}

provider "aws" {
  region     = "eu-west-1"
  access_key = local.session.AccessKeyId
  secret_key = local.session.SecretAccessKey
  token      = local.session.SessionToken
}
