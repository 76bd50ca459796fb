variable "profile" {
  type    = string
  default = "harbor" # expect: hardcoded-profile
}

provider "aws" {
  region  = "eu-west-1"
  profile = var.profile
}
