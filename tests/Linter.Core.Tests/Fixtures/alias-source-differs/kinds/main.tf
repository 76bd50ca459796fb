provider "aws" {
  region  = "eu-west-1"
  profile = "deploy"
}

provider "aws" { # expect: alias-source-differs
  alias  = "global"
  region = "us-east-1"
}

provider "aws" {
  alias   = "other-account"
  region  = "us-east-1"
  profile = "other"
}

provider "aws" {
  alias  = "china"
  region = "cn-north-1"
}
