variable "access_key" {
  type      = string
  sensitive = true
  default   = "AKIARTX3GSDS74TFDOCV" # expect: hardcoded-provider-credentials
}

variable "secret_key" {
  type      = string
  sensitive = true
}

provider "aws" {
  access_key = var.access_key
  secret_key = var.secret_key
}
