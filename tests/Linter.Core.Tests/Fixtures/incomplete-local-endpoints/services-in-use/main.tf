provider "aws" {
  region                      = "us-east-1"
  access_key                  = "test"
  secret_key                  = "test"
  skip_credentials_validation = true
  skip_requesting_account_id  = true

  endpoints {
    s3 = "http://localhost:4566"
  }
}

resource "aws_s3_bucket" "harbor" {
  bucket = "harbor"
}

resource "aws_sqs_queue" "jobs" { # expect: incomplete-local-endpoints
  name = "jobs"
}

data "aws_iam_policy_document" "none" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["*"]
  }
}
