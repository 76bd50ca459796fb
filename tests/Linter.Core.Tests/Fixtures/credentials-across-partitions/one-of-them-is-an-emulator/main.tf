provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "china"
  region = "cn-north-1"

  endpoints {
    s3  = "http://localhost:4566"
    sts = "http://localhost:4566"
  }
}
