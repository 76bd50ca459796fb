module "child" {
  source = "./child"
  given  = "deploy / production" # expect: invalid-session-setting
}
