provider "aws" { # expect: duplicate-provider-configuration
  alias  = "one"
  region = "eu-west-1"
}

provider "google" {}

provider "google" {}
