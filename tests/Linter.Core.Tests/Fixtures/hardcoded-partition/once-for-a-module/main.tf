provider "aws" {
  region = var.region
}

variable "region" {
  type = string
}

module "audit" {
  source = "./audit"
}
