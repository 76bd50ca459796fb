provider "aws" {
  alias  = "global"
  region = "eu-west-1"

  endpoints {
    iam        = "https://iam.amazonaws.com"
    sts        = "https://sts.amazonaws.com" # expect: endpoint-partition-mismatch
    route53    = "https://route53.us-east-1.amazonaws.com"
    cloudfront = "https://cloudfront.amazonaws.com"
    s3         = "https://s3.us-west-2.amazonaws.com" # expect: endpoint-partition-mismatch
  }
}

provider "aws" {
  alias  = "china"
  region = "cn-north-1"

  endpoints {
    iam = "https://iam.cn-north-1.amazonaws.com.cn"
    s3  = "https://s3.us-west-2.amazonaws.com" # expect: endpoint-partition-mismatch
  }
}

provider "aws" {
  alias  = "gov"
  region = "us-gov-west-1"

  endpoints {
    iam = "https://iam.us-gov.amazonaws.com"
    ec2 = "https://ec2.us-gov-east-1.amazonaws.com" # expect: endpoint-partition-mismatch
    sqs = "https://sqs.us-east-1.amazonaws.com" # expect: endpoint-partition-mismatch
  }
}

provider "aws" {
  alias = "no_region"

  endpoints {
    s3 = "https://s3.cn-north-1.amazonaws.com.cn"
  }
}
