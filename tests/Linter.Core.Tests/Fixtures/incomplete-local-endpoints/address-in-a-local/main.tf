locals {
  emulator = "http://localhost:4566"
}

provider "aws" {
  region                      = "us-east-1"
  access_key                  = "test"
  secret_key                  = "test"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true

  endpoints {
    s3 = local.emulator
  }
}

resource "aws_sqs_queue" "q" { # expect: incomplete-local-endpoints
  name = "q"
}
