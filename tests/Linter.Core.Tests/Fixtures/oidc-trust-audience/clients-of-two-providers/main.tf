resource "aws_iam_openid_connect_provider" "one" {
  url            = "https://git.one.example"
  client_id_list = ["one"]
}

resource "aws_iam_openid_connect_provider" "two" {
  url            = "https://git.two.example"
  client_id_list = ["two"]
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.one.arn]
    }

    condition {
      test     = "StringEquals"
      variable = "git.one.example:aud"
      values   = ["one", "two"] # expect: oidc-trust-audience
    }

    condition {
      test     = "StringEquals"
      variable = "git.one.example:sub"
      values   = ["x"]
    }
  }
}
