provider "aws" {
  region = "eu-west-1"

  assume_role_with_web_identity { # expect: web-identity-incomplete
    web_identity_token_file = "/var/run/secrets/token"
  }
}
