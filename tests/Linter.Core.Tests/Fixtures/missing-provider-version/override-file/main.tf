provider "aws" { # expect: missing-provider-version
}
