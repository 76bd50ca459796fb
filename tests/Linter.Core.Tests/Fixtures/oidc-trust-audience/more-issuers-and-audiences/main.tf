variable "host" {
  type = string
}

resource "aws_iam_openid_connect_provider" "plain" {
  url            = "http://gitlab.example.net" # expect: oidc-trust-audience
  client_id_list = ["https://gitlab.example.net"]
}

resource "aws_iam_openid_connect_provider" "slash_of_ones_own" {
  url            = "https://gitlab.example.net/"
  client_id_list = ["https://gitlab.example.net"]
}

resource "aws_iam_openid_connect_provider" "site" {
  url            = "https://github.com" # expect: oidc-trust-audience
  client_id_list = ["sts.amazonaws.com"]
}

resource "aws_iam_openid_connect_provider" "unknown" {
  url            = "${var.host}.example.net"
  client_id_list = ["sts.amazonaws.com"]
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:aud"
      values   = ["sts.amazonaws.com.cn", "sts.amazonaws.co", "https://harbor.example", "xxsts.amazonaws.comxx"] # expect: oidc-trust-audience, oidc-trust-audience
    }

    condition {
      test     = "StringLike"
      variable = "token.actions.githubusercontent.com:sub"
      values   = ["repo:harbor/infra:*"]
    }
  }

  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::111122223333:oidc-provider/app.terraform.io"]
    }

    condition {
      test     = "StringEquals"
      variable = "app.terraform.io:aud"
      values   = ["sts.amazonaws.com", "harbor"] # expect: oidc-trust-audience
    }

    condition {
      test     = "StringLike"
      variable = "app.terraform.io:sub"
      values   = ["organization:harbor:project:p:workspace:w:run_phase:*"]
    }
  }

  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [var.host]
    }

    condition {
      test     = "StringEquals"
      variable = "token.action.githubusercontent.com:aud" # expect: oidc-trust-audience
      values   = ["sts.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "gitlab.example.net:sub"
      values   = ["project_path:harbor/infra:ref_type:branch:ref:main"]
    }
  }

  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::111122223333:oidc-provider/gitlab.example.net"]
    }

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:root"]
    }
  }

  statement {
    actions = ["sts:AssumeRoleWithWebIdentities", "sts:AssumeRoleWithWebIdentity"] # expect: oidc-trust-audience

    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::111122223333:oidc-provider/git.example.net"]
    }

    condition {
      test     = "StringEquals"
      variable = "git.example.net:sub"
      values   = ["x"]
    }
  }
}
