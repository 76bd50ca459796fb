provider "aws" {
  region = "us-east-1a" # expect: zone-as-region
}
