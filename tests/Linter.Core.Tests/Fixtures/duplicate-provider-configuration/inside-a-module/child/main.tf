provider "aws" {
  region = "eu-west-1"
}

provider "aws" { # expect: duplicate-provider-configuration
  region = "us-east-1"
}
