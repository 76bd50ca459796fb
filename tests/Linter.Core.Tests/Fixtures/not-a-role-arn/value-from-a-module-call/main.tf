module "child" {
  source = "./child"
  given  = "arn:aws:sts::123456789012:assumed-role/deploy/session" # expect: not-a-role-arn
}
