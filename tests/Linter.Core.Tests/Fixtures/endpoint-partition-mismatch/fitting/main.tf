provider "aws" {
  region     = "eu-west-1"
  sts_region = "us-east-1"

  endpoints {
    sts     = "https://sts.amazonaws.com"
    iam     = "https://iam.amazonaws.com"
    route53 = "https://route53.amazonaws.com"
    s3      = "https://bucket.vpce-0a1b2c3d-abcdefgh.s3.eu-west-1.vpce.amazonaws.com"
  }
}

provider "aws" {
  alias  = "gov"
  region = "us-gov-west-1"

  endpoints {
    sts = "https://sts.us-gov-west-1.amazonaws.com"
    iam = "https://iam.us-gov.amazonaws.com"
  }
}

provider "aws" {
  alias  = "emulator"
  region = "cn-north-1"

  endpoints {
    sts = "http://localhost:4566"
  }
}
