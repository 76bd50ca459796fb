data "vault_aws_access_credentials" "china" { # expect: endpoint-partition-mismatch
  backend = "aws-cn"
  role    = "deploy"
}

data "vault_aws_access_credentials" "right" {
  backend = "aws-cn"
  role    = "deploy"
  region  = "cn-north-1"
}

provider "aws" {
  region     = "cn-northwest-1"
  access_key = data.vault_aws_access_credentials.china.access_key
  secret_key = data.vault_aws_access_credentials.china.secret_key
}

provider "aws" {
  alias      = "right"
  region     = "cn-north-1"
  access_key = data.vault_aws_access_credentials.right.access_key
  secret_key = data.vault_aws_access_credentials.right.secret_key
}
