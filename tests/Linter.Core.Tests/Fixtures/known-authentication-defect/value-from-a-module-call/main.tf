module "child" {
  source = "./child"
  given  = "us-east-1"
}
