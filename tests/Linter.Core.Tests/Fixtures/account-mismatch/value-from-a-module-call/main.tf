module "child" {
  source = "./child"
  given  = ["444455556666"]
}
