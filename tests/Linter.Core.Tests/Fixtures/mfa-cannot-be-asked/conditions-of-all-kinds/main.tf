locals {
  conditions = {
    asked = { Bool = { "aws:MultiFactorAuthPresent" = "true" } }
    not   = { Bool = { "aws:MultiFactorAuthPresent" = "false" } }
  }
}

resource "aws_iam_role" "asked" {
  name = "asked"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::111122223333:root" }
      Condition = local.conditions.asked
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
      Condition = local.conditions.not
    }]
  })
}

resource "aws_iam_role" "age" {
  name = "age"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::111122223333:root" }
      Condition = { NumericLessThan = { "aws:MultiFactorAuthAge" = "3600" } }
    }]
  })
}

resource "aws_iam_role" "old" {
  name = "old"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::111122223333:root" }
      Condition = { NumericGreaterThan = { "aws:MultiFactorAuthAge" = "3600" } }
    }]
  })
}

resource "aws_iam_role" "tls" {
  name = "tls"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::111122223333:root" }
      Condition = { Bool = { "aws:SecureTransport" = true } }
    }]
  })
}

resource "aws_iam_role" "boolean" {
  name = "boolean"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::111122223333:root" }
      Condition = { Bool = { "aws:MultiFactorAuthPresent" = true } }
    }]
  })
}

provider "aws" {
  alias = "asked"
  assume_role {
    role_arn = aws_iam_role.asked.arn # expect: mfa-cannot-be-asked
  }
}

provider "aws" {
  alias = "not"
  assume_role {
    role_arn = aws_iam_role.not.arn
  }
}

provider "aws" {
  alias = "age"
  assume_role {
    role_arn = aws_iam_role.age.arn # expect: mfa-cannot-be-asked
  }
}

provider "aws" {
  alias = "old"
  assume_role {
    role_arn = aws_iam_role.old.arn
  }
}

provider "aws" {
  alias = "tls"
  assume_role {
    role_arn = aws_iam_role.tls.arn
  }
}

provider "aws" {
  alias = "boolean"
  assume_role {
    role_arn = aws_iam_role.boolean.arn # expect: mfa-cannot-be-asked
  }
}
