variable "region" {
  default = "me-south-1" # expect: opt-in-region
}

provider "aws" {
  region = var.region
}
