provider "aws" {
  region  = "eu-west-1"
  profile = "deploy"
}

provider "aws" { # expect: alias-source-differs
  alias  = "global"
  region = "us-east-1"
}
