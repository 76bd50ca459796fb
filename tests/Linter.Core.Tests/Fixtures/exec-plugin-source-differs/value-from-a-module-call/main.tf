module "child" {
  source = "./child"
  given  = ["eks", "get-token", "--cluster-name", "main"]
}
