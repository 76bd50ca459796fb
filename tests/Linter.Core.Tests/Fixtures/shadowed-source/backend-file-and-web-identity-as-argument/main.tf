terraform {
  backend "s3" {
    bucket     = "state"
    key        = "app"
    region     = "eu-west-1"
    access_key = "AKIARTX3GSDS74TFDOCV"
    secret_key = "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"

    assume_role_with_web_identity = { # expect: shadowed-source
      role_arn                = "arn:aws:iam::123456789012:role/deploy"
      web_identity_token_file = "/var/run/token"
    }
  }
}
