provider "aws" {
  region = "us-gov-west-1"
}

resource "aws_sns_topic" "alerts" {
  name = "alerts"
  tags = {
    Mirror = "arn:aws:sns:us-east-1:123456789012:alerts"
  }
}

resource "aws_lambda_function" "mirror" {
  function_name = "mirror"
  role          = "arn:aws-us-gov:iam::123456789012:role/mirror"
  environment {
    variables = {
      SOURCE = "arn:aws:s3:::harbor"
    }
  }
}
