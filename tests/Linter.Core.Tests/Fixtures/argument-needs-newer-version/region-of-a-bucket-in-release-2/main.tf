terraform {
  required_providers {
    aws = "~> 2.46"
  }
}

resource "aws_s3_bucket" "b" {
  region = "us-east-1"
  bucket = "b"
}

resource "aws_sns_topic" "t" {
  region = "us-east-1" # expect: argument-needs-newer-version
  name   = "t"
}
