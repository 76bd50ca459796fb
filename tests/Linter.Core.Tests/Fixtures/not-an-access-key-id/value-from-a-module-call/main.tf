module "child" {
  source = "./child"
  given  = "AIDARTX3GSDSTFDOC2AB" # expect: not-an-access-key-id
}
