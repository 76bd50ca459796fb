provider "aws" {
  access_key                  = "mock_access_key"
  secret_key                  = "mock_secret_key"
  region                      = "us-east-1"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true

  endpoints {
    s3  = "http://s3.localhost.localstack.cloud:4566"
    sts = "http://localhost:4566"
  }
}

provider "aws" {
  alias      = "minio"
  access_key = "minioadmin"
  secret_key = "minioadmin"

  endpoints {
    s3 = "http://minio:9000"
  }
}

variable "stand_in" {
  type = string
}

provider "aws" {
  alias      = "elsewhere"
  access_key = "test"
  secret_key = "test"

  endpoints {
    s3  = var.stand_in
    sts = var.stand_in
  }
}
