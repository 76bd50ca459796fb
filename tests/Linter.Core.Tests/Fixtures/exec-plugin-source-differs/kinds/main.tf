variable "role" {
  type = string
}

provider "aws" {
  region = "eu-west-1"

  assume_role {
    role_arn = var.role
  }
}

provider "helm" {
  kubernetes {
    exec {
      api_version = "client.authentication.k8s.io/v1beta1"
      command     = "aws"
      args        = ["eks", "get-token", "--cluster-name", "main"] # expect: exec-plugin-source-differs
    }
  }
}

provider "kubernetes" {
  exec {
    api_version = "client.authentication.k8s.io/v1beta1"
    command     = "aws"
    args        = ["eks", "get-token", "--cluster-name", "main", "--role-arn", var.role]
  }
}

provider "kubernetes" {
  alias = "profile"

  exec {
    api_version = "client.authentication.k8s.io/v1beta1"
    command     = "aws"
    args        = ["eks", "get-token", "--cluster-name", "main"]

    env = {
      AWS_PROFILE = "deploy"
    }
  }
}
