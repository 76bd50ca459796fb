provider "aws" {
  region = "eu-west-1"

  endpoints {
    sts = "https://sts.us-west-2.amazonaws.com" # expect: endpoint-partition-mismatch
  }
}
