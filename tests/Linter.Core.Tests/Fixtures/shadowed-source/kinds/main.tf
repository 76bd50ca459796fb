provider "aws" {
  profile                  = "deploy" # expect: shadowed-source
  shared_credentials_files = ["~/.aws/credentials"] # expect: shadowed-source
  access_key               = "AKIARTX3GSDS74TFDOCV"
  secret_key               = "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"

  assume_role_with_web_identity { # expect: shadowed-source
    role_arn                = "arn:aws:iam::111122223333:role/deploy"
    web_identity_token_file = "/var/run/token"
  }
}

provider "aws" {
  alias                    = "windows"
  shared_credentials_files = ["%USERPROFILE%\\.aws\\credentials"] # expect: shadowed-source
}

provider "aws" {
  alias      = "role-on-top"
  access_key = "AKIARTX3GSDS74TFDOCV"
  secret_key = "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"

  assume_role {
    role_arn = "arn:aws:iam::111122223333:role/deploy"
  }
}
