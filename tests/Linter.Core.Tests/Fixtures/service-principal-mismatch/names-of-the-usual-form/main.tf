provider "aws" {
  region = "us-gov-west-1"
}

data "aws_iam_policy_document" "deployment" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["codedeploy.amazonaws.com", "eks.amazonaws.com", "logs.us-gov-west-1.amazonaws.com"]
    }
  }
}
