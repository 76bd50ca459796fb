module "child" {
  source = "./child"
  given  = "AKIARTX3GSDSSYTFDOCE " # expect: hidden-character-in-credential
}
