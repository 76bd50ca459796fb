required_providers {
  aws = {
    source  = "hashicorp/aws"
    version = "~> 6.0"
  }
}

provider "aws" "main" {
  config {
    region = "eu-west-1a"

    assume_role_with_web_identity {
      role_arn           = var.role_arn
      web_identity_token = var.token
    }
  }
}
