variable "endpoint" {
  type = string
}

provider "aws" {
  region                      = "us-east-1"
  skip_credentials_validation = true

  endpoints {
    s3 = var.endpoint
  }
}
