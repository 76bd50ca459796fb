provider "aws" {
  region     = "eu-west-1"
  access_key = "AKIARTX3GSDS74TFDOCV" # expect: incomplete-credentials
}
