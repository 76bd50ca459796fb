provider "aws" {
  region            = "eu-west-1"
  use_fips_endpoint = true # expect: fips-endpoint-unavailable
}
