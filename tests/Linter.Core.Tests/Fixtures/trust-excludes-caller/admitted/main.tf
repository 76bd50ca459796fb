provider "aws" {
  region = "eu-west-1"
  assume_role {
    role_arn    = "arn:aws:iam::111122223333:role/hub"
    external_id = "harbor"
    tags        = { Team = "harbor" }
  }
  assume_role {
    role_arn = "arn:aws:iam::444455556666:role/spoke"
  }
}

variable "id" {
  type = string
}

resource "aws_iam_role" "hub" {
  name = "hub"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      Action    = ["sts:AssumeRole", "sts:TagSession"]
      Condition = { StringEquals = { "sts:ExternalId" = var.id } }
    }]
  })
}

resource "aws_iam_role" "spoke" {
  name = "spoke"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::111122223333:root" }
      Action    = "sts:AssumeRole"
    }]
  })
}
