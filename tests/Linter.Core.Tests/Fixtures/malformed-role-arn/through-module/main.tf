module "workload" {
  source   = "./workload"
  role_arn = "arn:aws:iam:123456789012:role/deploy" # expect: malformed-role-arn
}
