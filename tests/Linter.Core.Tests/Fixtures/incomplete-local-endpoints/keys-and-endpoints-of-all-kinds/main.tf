variable "endpoint" {
  type = string
}

provider "aws" {
  alias      = "one_is_of_aws"
  region     = "us-east-1"
  access_key = "test"
  secret_key = "test"

  endpoints {
    s3  = "http://localhost:4566"
    sqs = "https://sqs.us-east-1.amazonaws.com"
  }
}

provider "aws" {
  alias      = "one_is_not_known"
  region     = "us-east-1"
  access_key = "test"
  secret_key = "test"

  endpoints {
    s3  = "http://localhost:4566"
    sqs = var.endpoint
  }
}

provider "aws" {
  alias      = "sts_is_there"
  region     = "us-east-1"
  access_key = "test"
  secret_key = "test"

  endpoints {
    s3  = "http://localhost:4566"
    sts = "http://localhost:4566"
  }
}

provider "aws" {
  alias      = "twenty_characters"
  region     = "us-east-1"
  access_key = "AKIARTX3GSDS74TFDOCV"
  secret_key = "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"

  endpoints {
    s3 = "http://localhost:4566"
  }
}

provider "aws" { # expect: incomplete-local-endpoints
  alias      = "own_name"
  region     = "us-east-1"
  access_key = "minio-admin"
  secret_key = "minio-admin"

  endpoints {
    s3 = "http://localhost:4566"
  }
}
