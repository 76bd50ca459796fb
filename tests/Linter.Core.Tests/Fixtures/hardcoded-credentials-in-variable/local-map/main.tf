locals {
  uploader = {
    access_key = "AKIARTX3GSDS74TFDOCV" # expect: hardcoded-credentials-in-variable
    secret     = "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" # expect: hardcoded-credentials-in-variable
  }
}
