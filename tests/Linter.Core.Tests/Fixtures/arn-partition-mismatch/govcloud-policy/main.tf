provider "aws" {
  region = "us-gov-west-1"
}

data "aws_iam_policy_document" "read" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::harbor/*"] # expect: arn-partition-mismatch
  }
}

resource "aws_s3_bucket_policy" "harbor" {
  bucket = "harbor"
  policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" } # expect: arn-partition-mismatch
      Action    = "s3:GetObject"
      Resource  = "arn:aws-us-gov:s3:::harbor/*"
    }]
  })
}
