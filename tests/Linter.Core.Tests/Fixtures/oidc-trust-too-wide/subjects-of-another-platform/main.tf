data "aws_iam_policy_document" "gitlab" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::111122223333:oidc-provider/gitlab.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "gitlab.com:sub"
      values = [
        "repo:harbor/infra:ref:refs/heads/main", # expect: oidc-trust-too-wide
        "project_path:harbor/infra:ref_type:branch:ref:main",
      ]
    }
  }
}

data "aws_iam_policy_document" "eks" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/0123"]
    }

    condition {
      test     = "StringLike"
      variable = "oidc.eks.eu-west-1.amazonaws.com/id/0123:sub"
      values   = ["kube-system:external-dns", "system:service*:kube-system:external-dns", "system:serviceaccount:kube-system:external-dns"] # expect: oidc-trust-too-wide
    }
  }
}

data "aws_iam_policy_document" "hcp" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::111122223333:oidc-provider/app.terraform.io"]
    }

    condition {
      test     = "StringLike"
      variable = "app.terraform.io:sub"
      values   = ["org:harbor:project:*:workspace:net:run_phase:*"] # expect: oidc-trust-too-wide
    }
  }
}
