module "child" {
  source = "./child"
  given  = "YOUR_ACCESS_KEY" # expect: placeholder-credentials
}
