module "child" {
  source = "./child"
  given  = ["repo:harbor/*"] # expect: oidc-trust-too-wide
}
