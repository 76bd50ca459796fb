provider "aws" {
  region = "eu-west-1"
}

resource "aws_sqs_queue" "jobs" {
  for_each = toset(["eu-west-1", "eu-north-1"])
  region   = each.value
  name     = "jobs"
}

resource "aws_sns_topic" "alerts" {
  region = "eu-noth-1" # expect: unknown-region
  name   = "alerts"
}
