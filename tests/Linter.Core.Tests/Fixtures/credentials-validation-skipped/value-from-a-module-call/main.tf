module "child" {
  source = "./child"
  given  = true
}
