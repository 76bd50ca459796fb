provider "aws" { # expect: alias-source-differs
  alias  = "global"
  region = "us-east-1"
}
