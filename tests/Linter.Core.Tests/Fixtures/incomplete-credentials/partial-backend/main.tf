terraform {
  backend "s3" {
    access_key = "AKIARTX3GSDS74TFDOCV"
    region     = "eu-west-1"
  }
}
