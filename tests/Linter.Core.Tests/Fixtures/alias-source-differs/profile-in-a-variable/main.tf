variable "profile" {
  type = string
}

provider "aws" {
  region  = "eu-west-1"
  profile = var.profile
}

provider "aws" { # expect: alias-source-differs
  alias  = "global"
  region = "us-east-1"
}
