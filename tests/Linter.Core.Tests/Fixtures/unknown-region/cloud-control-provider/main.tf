provider "awscc" {
  region = "eu-wst-1" # expect: unknown-region
}
