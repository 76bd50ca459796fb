provider "aws" {
  region = "us-east-1"

  endpoints {
    dynamodb = "http://localhost:8000"
  }
}

resource "aws_s3_bucket" "harbor" {
  bucket = "harbor"
}
