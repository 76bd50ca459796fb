terraform {
  required_providers {
    awscc = {
      source = "acme/awscc"
    }
  }
}

provider "awscc" {
  region = "moon-base-1"
}
