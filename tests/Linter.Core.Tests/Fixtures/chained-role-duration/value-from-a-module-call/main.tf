module "child" {
  source = "./child"
  given  = "4h" # expect: chained-role-duration
}
