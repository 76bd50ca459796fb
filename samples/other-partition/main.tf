# An ARN of the public partition in a GovCloud configuration: AWS answers as if the role did not exist.
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

provider "aws" {
  region = "us-gov-west-1"

  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/deploy"
  }
}
