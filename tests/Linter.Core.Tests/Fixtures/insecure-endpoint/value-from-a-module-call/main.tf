module "child" {
  source = "./child"
  given  = "http://sts.eu-west-1.amazonaws.com" # expect: insecure-endpoint
}
