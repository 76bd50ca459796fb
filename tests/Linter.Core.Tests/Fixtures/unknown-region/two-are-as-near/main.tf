provider "aws" {
  region = "us-est-1" # expect: unknown-region
}
