module "child" {
  source = "./child"
  given  = "arn:aws:iam::123456789012:role/admin" # expect: mfa-cannot-be-asked
}
