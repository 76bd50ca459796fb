provider "aws" { # expect: missing-region
  region = ""
}
