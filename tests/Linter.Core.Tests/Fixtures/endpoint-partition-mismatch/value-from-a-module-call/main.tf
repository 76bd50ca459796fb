module "child" {
  source = "./child"
  given  = "https://sts.us-west-2.amazonaws.com" # expect: endpoint-partition-mismatch
}
