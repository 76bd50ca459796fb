module "child" {
  source = "./child"
  given  = "AKIARTX3GSDSTFDOC1A" # expect: malformed-access-key-id
}
