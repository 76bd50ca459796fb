provider "aws" {
  region = # expect: syntax-error
}
