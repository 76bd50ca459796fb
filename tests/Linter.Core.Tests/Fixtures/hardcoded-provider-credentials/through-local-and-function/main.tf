locals {
  keys = {
    id     = "AKIARTX3GSDS74TFDOCV" # expect: hardcoded-provider-credentials
    secret = "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" # expect: hardcoded-provider-credentials
  }
}

provider "aws" {
  access_key = local.keys.id
  secret_key = trimspace(local.keys["secret"])
}
