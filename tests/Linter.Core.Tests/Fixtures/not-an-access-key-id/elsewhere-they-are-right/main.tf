locals {
  unique_id = "AIDARTX3GSDS74TFDOCV"
}

resource "aws_s3_bucket_policy" "b" {
  bucket = "b"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Deny", Principal = "*", Action = "s3:*", Resource = "*", Condition = { StringNotLike = { "aws:userId" = local.unique_id } } }]
  })
}

provider "aws" {
  access_key = "AKIARTX3GSDS74TFDOCV"
  secret_key = "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"
}
