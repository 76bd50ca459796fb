terraform {
  required_version = ">= 1.5, < 2.0"
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 5.0" }
  }
  backend "s3" {
    bucket = "b"
    key = "k"
    region = "eu-west-1"
    profile = "x"
  }
}
module "m" {
  source = "./m"
  for_each = toset(["a", "b"])
  providers = { aws = aws.a }
}
data "aws_iam_policy_document" "d" {
  statement {
    actions = ["sts:AssumeRole"]
    condition {
      test = "StringLike"
      variable = "token.actions.githubusercontent.com:sub"
      values = ["repo:o/r:*"]
    }
  }
}
