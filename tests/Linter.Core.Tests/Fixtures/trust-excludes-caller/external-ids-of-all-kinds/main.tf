variable "external_id" {
  type = string
}

resource "aws_iam_role" "if_exists" {
  name = "if-exists"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::111122223333:root" }
      Condition = { StringEqualsIfExists = { "sts:ExternalId" = "harbor" } }
    }]
  })
}

resource "aws_iam_role" "not" {
  name = "not"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::111122223333:root" }
      Condition = { StringNotEquals = { "sts:ExternalId" = "harbor" } }
    }]
  })
}

resource "aws_iam_role" "like" {
  name = "like"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::111122223333:root" }
      Condition = { StringLike = { "sts:ExternalId" = "har*" } }
    }]
  })
}

resource "aws_iam_role" "other_condition" {
  name = "other-condition"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::111122223333:root" }
      Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-harbor0001" } }
    }]
  })
}

resource "aws_iam_role" "asks" {
  name = "asks"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::111122223333:root" }
      Condition = { StringEquals = { "sts:ExternalId" = "harbor" } }
    }]
  })
}

provider "aws" {
  alias  = "if_exists"
  region = "eu-west-1"

  assume_role {
    role_arn = aws_iam_role.if_exists.arn
  }
}

provider "aws" {
  alias  = "not"
  region = "eu-west-1"

  assume_role {
    role_arn = aws_iam_role.not.arn
  }
}

provider "aws" {
  alias  = "like"
  region = "eu-west-1"

  assume_role {
    role_arn    = aws_iam_role.like.arn
    external_id = "harbor"
  }
}

provider "aws" {
  alias  = "like_without"
  region = "eu-west-1"

  assume_role {
    role_arn = aws_iam_role.like.arn # expect: trust-excludes-caller
  }
}

provider "aws" {
  alias  = "other_condition"
  region = "eu-west-1"

  assume_role {
    role_arn = aws_iam_role.other_condition.arn
  }
}

provider "aws" {
  alias  = "not_known"
  region = "eu-west-1"

  assume_role {
    role_arn    = aws_iam_role.asks.arn
    external_id = var.external_id
  }
}

provider "aws" {
  alias  = "another"
  region = "eu-west-1"

  assume_role {
    role_arn    = aws_iam_role.asks.arn
    external_id = "quay" # expect: trust-excludes-caller
  }
}
