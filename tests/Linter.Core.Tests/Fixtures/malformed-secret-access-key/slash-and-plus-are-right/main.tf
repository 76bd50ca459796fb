provider "aws" {
  access_key = "AKIARTX3GSDS74TFDOCV"
  secret_key = "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"
}
