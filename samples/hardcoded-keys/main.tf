# Keys in a provider configuration: in version control for ever, and this secret is not even the key's.
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

variable "secret_key" {
  type    = string
  default = "YOUR_SECRET_KEY"
}

provider "aws" {
  region     = "eu-west-1"
  access_key = "AKIAIOSFODNN7EXAMPLE"
  secret_key = var.secret_key
}
