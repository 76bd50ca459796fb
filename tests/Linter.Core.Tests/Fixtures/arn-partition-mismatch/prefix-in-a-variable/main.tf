variable "prefix" {
  default = "arn:aws" # expect: arn-partition-mismatch
}

provider "aws" {
  region = "cn-north-1"
}

resource "aws_s3_bucket_policy" "trail" {
  bucket = "trail"
  policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "cloudtrail.amazonaws.com" }
      Action    = "s3:GetBucketAcl"
      Resource  = "${var.prefix}:s3:::trail"
    }]
  })
}
