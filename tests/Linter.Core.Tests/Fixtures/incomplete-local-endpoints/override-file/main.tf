provider "aws" { # expect: incomplete-local-endpoints
}
