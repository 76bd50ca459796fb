module "child" {
  source = "./child"
  given  = "us-east-1a" # expect: zone-as-region
}
