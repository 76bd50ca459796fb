aws = {
  key    = "AKIARTX3GSDS74TFDOCV" # expect: hardcoded-provider-credentials
  secret = "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" # expect: hardcoded-provider-credentials
}
