resource "aws_iam_role" "deploy" {
  name = "deploy"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "codebuild.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role" "mixed" {
  name = "mixed"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "codebuild.amazonaws.com" } },
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::111122223333:root" } },
    ]
  })
}

provider "aws" {
  alias  = "deploy"
  region = "eu-west-1"

  assume_role {
    role_arn = aws_iam_role.deploy.arn # expect: trust-excludes-caller
  }
}

provider "aws" {
  alias  = "mixed"
  region = "eu-west-1"

  assume_role {
    role_arn = aws_iam_role.mixed.arn
  }
}
