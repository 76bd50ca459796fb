provider "aws" {
  region        = "eu-west-1"
  acess_key     = "" # expect: unknown-argument
  session_token = null # expect: unknown-argument
  max_retry     = 3 # expect: unknown-argument

  assume_role = { # expect: unknown-argument
    role_arn = "arn:aws:iam::111122223333:role/deploy"
  }

  assume_role_with_web_identity {
    role_arn   = "arn:aws:iam::111122223333:role/deploy"
    token_path = "/var/run/token" # expect: unknown-argument
  }

  endpoints {
    sts = "https://sts.eu-west-1.amazonaws.com"
  }

  default_tags {
    tags = { anything = "goes" }
  }
}
