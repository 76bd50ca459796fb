resource "aws_iam_role" "denied" {
  name = "denied"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Deny", Action = "sts:AssumeRole", Principal = "*" }]
  })
}

resource "aws_iam_role" "service" {
  name = "service"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "*" } }]
  })
}

resource "aws_iam_role" "tags_only" {
  name = "tags-only"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:TagSession", Principal = { AWS = "*" } }]
  })
}

resource "aws_iam_role" "all_but_one" {
  name = "all-but-one"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{ # expect: trust-any-principal
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "*" }
      Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-harbor0001" } }
    }]
  })
}

resource "aws_iam_role" "star" {
  name = "star"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{ # expect: trust-any-principal
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "*" }
      Condition = { StringLike = { "aws:PrincipalArn" = "*" } }
    }]
  })
}
