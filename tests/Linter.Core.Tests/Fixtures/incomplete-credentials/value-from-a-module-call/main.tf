module "child" {
  source = "./child"
  given  = "AKIARTX3GSDS74TFDOCV" # expect: incomplete-credentials
}
