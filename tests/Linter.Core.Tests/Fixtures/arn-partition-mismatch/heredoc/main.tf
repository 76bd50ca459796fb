provider "aws" {
  region = "us-gov-east-1"
}

resource "aws_iam_policy" "read" {
  name   = "read"
  policy = <<-EOT
    {
      "Statement": [
        {"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"},
        {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::harbor/*"}
      ]
    }
  EOT
}
