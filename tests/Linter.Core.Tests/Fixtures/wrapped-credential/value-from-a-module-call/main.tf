module "child" {
  source = "./child"
  given  = "var.access_key" # expect: wrapped-credential
}
