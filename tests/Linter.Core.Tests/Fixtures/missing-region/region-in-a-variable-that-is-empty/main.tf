variable "region" {
  default = ""
}

provider "aws" { # expect: missing-region
  region = var.region
}
