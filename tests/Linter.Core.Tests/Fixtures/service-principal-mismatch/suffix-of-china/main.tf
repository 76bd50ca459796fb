provider "aws" {
  region = "cn-northwest-1"
}

data "aws_partition" "current" {}

data "aws_iam_policy_document" "cluster" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type = "Service"
      identifiers = [
        "eks.amazonaws.com.cn", # expect: service-principal-mismatch
        "monitoring.rds.amazonaws.com.cn", # expect: service-principal-mismatch
        "sqs.amazonaws.com",
        "eks",
        "states.amazonaws.com.cn",
      ]
    }
  }
}

data "aws_iam_policy_document" "events" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["events.${data.aws_partition.current.dns_suffix}"] # expect: service-principal-mismatch
    }
  }
}
