variable "given" {
  default = true
}

provider "aws" {
  region            = "eu-west-1"
  use_fips_endpoint = var.given # expect: fips-endpoint-unavailable
}
