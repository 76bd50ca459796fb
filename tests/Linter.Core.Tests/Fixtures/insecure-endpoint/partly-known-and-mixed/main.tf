variable "host" {
  type = string
}

provider "aws" {
  alias = "unknown_host"

  endpoints {
    s3 = "http://${var.host}:9000"
  }
}

provider "aws" {
  alias    = "local_but_one"
  insecure = true # expect: insecure-endpoint

  endpoints {
    s3  = "https://localhost:4566"
    sqs = "https://sqs.example.com"
  }
}

provider "aws" {
  alias    = "all_local"
  insecure = true

  endpoints {
    s3 = "https://localhost:4566"
  }
}

provider "aws" {
  alias    = "none"
  insecure = true # expect: insecure-endpoint
}
