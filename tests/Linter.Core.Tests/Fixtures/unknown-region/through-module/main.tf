module "site" {
  source = "./site"
  region = "us-esat-1" # expect: unknown-region
}
