provider "aws" {
  region     = "me-central-1"
  sts_region = "us-east-1" # expect: known-authentication-defect
}
