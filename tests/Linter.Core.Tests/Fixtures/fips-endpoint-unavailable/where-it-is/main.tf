provider "aws" {
  region            = "us-east-2"
  use_fips_endpoint = true
}

provider "aws" {
  alias             = "sts"
  region            = "eu-west-1"
  sts_region        = "us-east-1"
  use_fips_endpoint = true
}

provider "aws" {
  alias             = "own"
  region            = "us-east-1"
  use_fips_endpoint = true # expect: fips-endpoint-unavailable

  endpoints {
    sts = "https://sts-fips.us-east-1.amazonaws.com"
  }
}

provider "aws" {
  alias             = "off"
  region            = "eu-west-1"
  use_fips_endpoint = false
}
