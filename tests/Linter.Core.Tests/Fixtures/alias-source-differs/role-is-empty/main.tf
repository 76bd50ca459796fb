provider "aws" {
  region = "eu-west-1"

  assume_role {
    role_arn = ""
  }
}

provider "aws" {
  alias  = "global"
  region = "us-east-1"
}
