data "vault_generic_secret" "deploy" {
  path = "aws/creds/deploy"
}
