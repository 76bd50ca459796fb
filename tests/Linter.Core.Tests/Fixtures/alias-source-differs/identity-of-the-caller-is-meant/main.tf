provider "aws" {
  region = "eu-west-2"

  assume_role {
    role_arn = "arn:aws:iam::111122223333:role/deploy"
  }
}

provider "aws" {
  alias  = "original_session"
  region = "eu-west-2"
}
