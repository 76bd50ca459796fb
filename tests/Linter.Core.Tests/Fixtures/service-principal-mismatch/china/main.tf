provider "aws" {
  region = "cn-north-1"
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type = "Service"
      identifiers = [
        "lambda.amazonaws.com",
        "ec2.amazonaws.com.cn",
        "codedeploy.amazonaws.com", # expect: service-principal-mismatch
      ]
    }
  }
}
