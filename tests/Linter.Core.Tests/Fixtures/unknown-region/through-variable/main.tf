variable "region" {
  type    = string
  default = "eu-centrl-1" # expect: unknown-region
}

locals {
  region = var.region
}

provider "aws" {
  region = local.region
}
