resource "aws_iam_openid_connect_provider" "old_host" {
  url            = "https://vstoken.actions.githubusercontent.com" # expect: oidc-trust-audience
  client_id_list = ["sts.amazonaws.com"]
}

resource "aws_iam_openid_connect_provider" "slash" {
  url            = "https://app.terraform.io/" # expect: oidc-trust-audience
  client_id_list = ["aws.workload.identity"]
}

resource "aws_iam_openid_connect_provider" "misspelt" {
  url            = "https://token.action.githubusercontent.com" # expect: oidc-trust-audience
  client_id_list = ["sts.amazonaws.com"]
}

resource "aws_iam_openid_connect_provider" "right" {
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

resource "aws_iam_openid_connect_provider" "own" {
  url            = "https://gitlab.example.net"
  client_id_list = ["https://gitlab.example.net"]
}
