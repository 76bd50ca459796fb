# Made-up keys: no account has them.
provider "aws" {
  region     = "eu-west-1"
  access_key = "AKIARTX3GSDS74TFDOCV" # expect: hardcoded-provider-credentials
  secret_key = "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" # expect: hardcoded-provider-credentials
}
