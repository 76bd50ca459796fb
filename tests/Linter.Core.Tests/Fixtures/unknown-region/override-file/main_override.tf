provider "aws" {
  region = "eu-wset-1" # expect: unknown-region
}
