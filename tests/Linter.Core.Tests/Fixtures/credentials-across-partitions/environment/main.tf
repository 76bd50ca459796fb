provider "aws" {
  region = "us-east-1"
}

provider "aws" { # expect: credentials-across-partitions
  alias  = "china"
  region = "cn-north-1"
}
