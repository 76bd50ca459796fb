module "child" {
  source = "./child"
  given  = "~> 6.0"
}
