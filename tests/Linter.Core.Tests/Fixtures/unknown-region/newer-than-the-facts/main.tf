provider "aws" {
  region = "us-east-3" # expect: unknown-region
}
