data "vault_aws_access_credentials" "deploy" {
  backend = "aws"
  role    = "deploy"
  type    = "sts"
}
