terraform {
  backend "s3" {
    bucket = "example-state"
    key    = "app.tfstate"
    region = "eu-west-1"

    assume_role_with_web_identity = {
      role_arn                = "arn:aws:iam::111122223333:role/state"
      web_identity_token_file = "/var/run/token"
    }

    assume_role = { # expect: assume-role-conflict
      role_arn = "arn:aws:iam::111122223333:role/state"
    }
  }
}
