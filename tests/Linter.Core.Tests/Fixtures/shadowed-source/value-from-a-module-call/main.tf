module "child" {
  source = "./child"
  given  = ["%USERPROFILE%/.aws/credentials"] # expect: shadowed-source
}
