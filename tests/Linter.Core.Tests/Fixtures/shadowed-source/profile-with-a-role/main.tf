provider "aws" {
  region                   = "eu-west-1"
  profile                  = "hub"
  shared_config_files      = ["~/.aws/config", "$HOME/100%/config"]
  shared_credentials_files = ["$HOME/.aws/credentials"]

  assume_role {
    role_arn = "arn:aws:iam::111122223333:role/deploy"
  }
}
