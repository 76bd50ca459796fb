locals {
  broken = # expect: syntax-error
}

provider "aws" {
  access_key = "AKIARTX3GSDS74TFDOCV" # expect: hardcoded-provider-credentials
  secret_key = "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" # expect: hardcoded-provider-credentials
}
