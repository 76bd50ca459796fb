provider "aws" {
  region            = "eu-west-1"
  use_fips_endpoint = false
}

provider "aws" {
  alias             = "us"
  region            = "us-east-2"
  use_fips_endpoint = true
}

provider "aws" {
  alias  = "own"
  region = "eu-west-1"

  endpoints {
    sts = "https://sts.eu-west-1.amazonaws.com"
  }
}
