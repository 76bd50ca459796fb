variable "given" {
  default = "arn:aws:iam::123456789012:role/admin" # expect: mfa-cannot-be-asked
}

provider "aws" {
  region = "eu-west-1"

  assume_role {
    role_arn = var.given
  }
}

resource "aws_iam_role" "admin" {
  name = "admin"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      Action    = "sts:AssumeRole"
      Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } }
    }]
  })
}
