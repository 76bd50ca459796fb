variable "access_key" {
  type      = string
  sensitive = true
  default   = "AKIARTX3GSDS74TFDOCV"
}

variable "secret_key" {
  type      = string
  sensitive = true
}

provider "aws" {
  region     = "eu-west-1"
  profile    = "deploy"
  access_key = var.access_key # expect: static-keys-with-profile
  secret_key = var.secret_key
}
