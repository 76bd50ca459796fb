variable "access_key" {
  type      = string
  default   = ""
  sensitive = true
}

provider "aws" {
  region     = "eu-west-1"
  profile    = "deploy"
  access_key = var.access_key
  secret_key = null
}

provider "aws" {
  alias      = "keys"
  region     = "eu-west-1"
  profile    = ""
  access_key = "AKIARTX3GSDS74TFDOCV"
  secret_key = "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"
}
