module "child" {
  source = "./child"
  given  = "https://sts.amazonaws.com" # expect: opt-in-region-with-global-token
}
