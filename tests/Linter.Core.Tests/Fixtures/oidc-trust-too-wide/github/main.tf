locals {
  issuer = "token.actions.githubusercontent.com"
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::123456789012:oidc-provider/${local.issuer}"]
    }
    condition {
      test     = "StringLike"
      variable = "${local.issuer}:sub"
      values = [
        "repo:harbor/site:*",
        "repo:harbor-*/site:*", # expect: oidc-trust-too-wide
        "*",                    # expect: oidc-trust-too-wide
        "harbor/site:*",        # expect: oidc-trust-too-wide
        "repo:harbor/site",     # expect: oidc-trust-too-wide
      ]
    }
  }

  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::123456789012:oidc-provider/${local.issuer}"]
    }
    condition {
      test     = "ForAllValues:StringEquals"
      variable = "${local.issuer}:sub" # expect: oidc-trust-too-wide
      values   = ["repo:harbor/site:ref:refs/heads/main"]
    }
  }

  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::123456789012:oidc-provider/${local.issuer}"]
    }
    condition {
      test     = "StringEquals"
      variable = "${local.issuer}:sub"
      values   = ["repo:harbor/site:*"] # expect: oidc-trust-too-wide
    }
  }
}
