provider "aws" {
  region   = "us-east-1"
  insecure = true

  endpoints {
    s3       = "http://s3.localhost.localstack.cloud:4566"
    sts      = "http://localhost:4566"
    iam      = "http://127.0.0.1:4566"
    sqs      = "http://[::1]:4566"
    dynamodb = "http://host.docker.internal:8000"
    lambda   = "http://10.1.2.3:4566"
    kms      = "http://moto"
  }
}
