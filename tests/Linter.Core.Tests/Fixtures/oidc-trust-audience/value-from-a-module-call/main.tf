module "child" {
  source = "./child"
  given  = ["sts:AssumeRoleWithWebIdendity"] # expect: oidc-trust-audience
}
