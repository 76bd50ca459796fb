resource "aws_iam_access_key" "ci" {
  user = "ci"
}

data "vault_kv_secret_v2" "aws" {
  mount = "kv"
  name  = "aws"
}

provider "aws" {
  region     = "eu-west-1"
  access_key = data.vault_kv_secret_v2.aws.data["access_key"]
  secret_key = data.vault_kv_secret_v2.aws.data["secret_key"]
}

output "id" {
  value = aws_iam_access_key.ci.id
}
