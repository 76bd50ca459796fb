resource "aws_iam_openid_connect_provider" "github" {
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["https://github.com/harbor"]
}

resource "aws_iam_openid_connect_provider" "gitlab" {
  url            = "https://git.example.net"
  client_id_list = ["https://git.example.net"]
}

resource "aws_iam_role" "github" {
  name               = "github"
  assume_role_policy = <<-POLICY
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Principal": { "Federated": "${aws_iam_openid_connect_provider.github.arn}" },
          "Action": "sts:AssumeRoleWithWebIdentity",
          "Condition": {
            "StringEquals": {
              "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
              "token.actions.githubusercontent.com:sub": "repo:harbor/infra:ref:refs/heads/main"
            }
          }
        }
      ]
    }
  POLICY
}

resource "aws_iam_role" "gitlab" {
  name = "gitlab"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = aws_iam_openid_connect_provider.gitlab.arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = {
          "git.example.net:aud" = "https://gitlab.example.net" # expect: oidc-trust-audience
          "git.example.net:sub" = "project_path:harbor/infra:ref_type:branch:ref:main"
        }
      }
    }]
  })
}
