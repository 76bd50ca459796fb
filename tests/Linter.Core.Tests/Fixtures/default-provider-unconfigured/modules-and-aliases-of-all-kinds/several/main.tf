provider "aws" {
  alias   = "own"
  profile = "x"
}

resource "aws_sns_topic" "one" { # expect: default-provider-unconfigured
  name = "t"
}

resource "aws_sns_topic" "two" {
  name = "t"
}
