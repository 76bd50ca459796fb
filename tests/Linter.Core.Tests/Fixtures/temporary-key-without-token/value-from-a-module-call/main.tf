module "child" {
  source = "./child"
  given  = "ASIARTX3GSDSQATFDOC3" # expect: temporary-key-without-token
}
