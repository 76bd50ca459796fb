module "child" {
  source = "./child"
  given  = "AKIARTX3GSDS74TFDOCV"
}
