provider "aws" "main" {
  config {
    region     = "eu-west-1"
    access_key = "AKIARTX3GSDS74TFDOCV" # expect: hardcoded-credentials-in-resource
    secret_key = "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" # expect: hardcoded-credentials-in-resource
  }
}

component "network" {
  source = "./network"
}
