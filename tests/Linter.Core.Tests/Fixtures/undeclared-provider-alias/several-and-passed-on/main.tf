provider "aws" {
  region = "eu-west-1"
}

module "right" {
  source = "./child"

  providers = {
    aws     = aws
    aws.dns = aws
  }
}

module "wrong" {
  source = "./child"

  providers = {
    aws     = aws
    aws.dns = aws.missing # expect: undeclared-provider-alias
  }
}

module "not_passed" { # expect: undeclared-provider-alias
  source = "./child"
}

resource "aws_sns_topic" "right" {
  provider = aws
  name     = "t"
}

resource "aws_sns_topic" "one" {
  provider = aws.missing # expect: undeclared-provider-alias
  name     = "t"
}

resource "aws_sns_topic" "two" {
  provider = aws.missing # expect: undeclared-provider-alias
  name     = "t"
}

resource "google_storage_bucket" "b" {
  provider = google.missing
  name     = "b"
}
