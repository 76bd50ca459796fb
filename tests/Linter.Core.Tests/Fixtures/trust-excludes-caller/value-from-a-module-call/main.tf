module "child" {
  source = "./child"
  given  = "arn:aws:iam::123456789012:role/deploy" # expect: trust-excludes-caller
}
