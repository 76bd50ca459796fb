module "child" {
  source = "./child"
  given  = "740123" # expect: malformed-session-token
}
