provider "aws" {
  alias      = "partition"
  region     = "us-gov-west-1"
  sts_region = "us-east-1" # expect: endpoint-partition-mismatch
}

provider "aws" {
  alias  = "host"
  region = "cn-north-1"

  endpoints {
    sts = "https://sts.eu-west-1.amazonaws.com" # expect: endpoint-partition-mismatch
  }
}

provider "aws" {
  alias  = "store"
  region = "eu-west-1"

  endpoints {
    s3 = "https://s3.us-west-2.amazonaws.com" # expect: endpoint-partition-mismatch
  }
}

provider "aws" {
  alias  = "global"
  region = "eu-west-1"

  endpoints {
    sts = "https://sts.amazonaws.com" # expect: endpoint-partition-mismatch
  }
}
