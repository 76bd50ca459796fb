module "child" {
  source = "./child"
  given  = "af-south-1" # expect: opt-in-region
}
