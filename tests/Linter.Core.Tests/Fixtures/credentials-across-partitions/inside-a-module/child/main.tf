provider "aws" {
  region  = "us-east-1"
  profile = "deploy"
}

provider "aws" { # expect: credentials-across-partitions
  alias   = "gov"
  region  = "us-gov-west-1"
  profile = "deploy"
}
