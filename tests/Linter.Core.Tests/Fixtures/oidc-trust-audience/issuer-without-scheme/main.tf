variable "issuer" {
  default = "gitlab.example.net" # expect: oidc-trust-audience
}

resource "aws_iam_openid_connect_provider" "github" {
  url            = "token.actions.githubusercontent.com" # expect: oidc-trust-audience
  client_id_list = ["sts.amazonaws.com"]
}

resource "aws_iam_openid_connect_provider" "gitlab" {
  url            = var.issuer
  client_id_list = ["https://gitlab.example.net"]
}

resource "aws_iam_openid_connect_provider" "right" {
  url            = "https://${var.issuer}"
  client_id_list = ["https://gitlab.example.net"]
}
