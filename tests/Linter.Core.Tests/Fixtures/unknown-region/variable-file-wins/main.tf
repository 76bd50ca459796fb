variable "region" {
  type    = string
  default = "eu-centrl-1"
}

provider "aws" {
  region = var.region
}
