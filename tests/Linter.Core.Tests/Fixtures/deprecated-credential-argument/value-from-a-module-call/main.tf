module "child" {
  source = "./child"
  given  = "~/.aws/credentials"
}
