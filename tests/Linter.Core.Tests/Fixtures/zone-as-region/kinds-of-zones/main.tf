provider "aws" {
  region = "us-east-1a" # expect: zone-as-region
}

provider "aws" {
  alias      = "local_zone"
  region     = "us-west-2-lax-1a" # expect: zone-as-region
  sts_region = "us-west-2"
}

provider "aws" {
  alias      = "sts"
  region     = "eu-west-1"
  sts_region = "eu-west-1b" # expect: zone-as-region
}
