resource "aws_iam_role" "all" {
  name = "all"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Action    = "sts:AssumeRoleWithWebIdentity"
        Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/gitlab.com" }
        Condition = { StringLike = { "gitlab.com:sub" = "project_path:harbor/*:ref_type:branch:ref:main" } } # expect: oidc-trust-too-wide
      },
      {
        Effect    = "Allow"
        Action    = "sts:AssumeRoleWithWebIdentity"
        Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/app.terraform.io" }
        Condition = { StringLike = { "app.terraform.io:sub" = "organization:harbor:project:*:workspace:*:run_phase:*" } } # expect: oidc-trust-too-wide
      },
      {
        Effect    = "Allow"
        Action    = "sts:AssumeRoleWithWebIdentity"
        Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/agent.buildkite.com" }
        Condition = { StringLike = { "agent.buildkite.com:sub" = "organization:harbor:pipeline:site:*" } }
      },
      {
        Effect    = "Allow"
        Action    = "sts:AssumeRoleWithWebIdentity"
        Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/oidc.circleci.com/org/0a1b" }
        Condition = { StringLike = { "oidc.circleci.com/org/0a1b:sub" = "org/0a1b/project/*" } } # expect: oidc-trust-too-wide
      },
      {
        Effect    = "Allow"
        Action    = "sts:AssumeRoleWithWebIdentity"
        Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/0A1B" }
        Condition = { StringLike = { "oidc.eks.eu-west-1.amazonaws.com/id/0A1B:sub" = "system:serviceaccount:*:site" } } # expect: oidc-trust-too-wide
      },
      {
        Effect    = "Allow"
        Action    = "sts:AssumeRoleWithWebIdentity"
        Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/gitlab.com" }
        Condition = {
          StringLike   = { "gitlab.com:sub" = "project_path:harbor/*" }
          StringEquals = { "gitlab.com:project_path" = "harbor/site" }
        }
      },
    ]
  })
}
