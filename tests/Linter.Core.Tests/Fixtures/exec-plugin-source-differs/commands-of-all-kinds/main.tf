variable "arguments" {
  type = list(string)
}

variable "role" {
  type    = string
  default = null
}

variable "environment" {
  type = map(string)
}

provider "aws" {
  region  = "eu-west-1"
  profile = "prod"
}

provider "kubernetes" {
  alias = "not_known"

  exec {
    api_version = "client.authentication.k8s.io/v1beta1"
    command     = "aws"
    args        = var.arguments
  }
}

provider "kubernetes" {
  alias = "other_program"

  exec {
    api_version = "client.authentication.k8s.io/v1beta1"
    command     = "gke-gcloud-auth-plugin"
    args        = ["token"]
  }
}

provider "kubernetes" {
  alias = "authenticator"

  exec {
    api_version = "client.authentication.k8s.io/v1beta1"
    command     = "aws-iam-authenticator"
    args        = ["token", "-i", "harbor"] # expect: exec-plugin-source-differs
  }
}

provider "kubernetes" {
  alias = "in_a_shell"

  exec {
    api_version = "client.authentication.k8s.io/v1beta1"
    command     = "sh"
    args        = ["-c", "aws eks get-token --cluster-name harbor --profile prod"]
  }
}

provider "kubernetes" {
  alias = "in_a_shell_without"

  exec {
    api_version = "client.authentication.k8s.io/v1beta1"
    command     = "sh"
    args        = ["-c", "aws eks get-token --cluster-name harbor"] # expect: exec-plugin-source-differs
  }
}

provider "kubernetes" {
  alias = "by_environment"

  exec {
    api_version = "client.authentication.k8s.io/v1beta1"
    command     = "aws"
    args        = ["eks", "get-token", "--cluster-name", "harbor"] # expect: exec-plugin-source-differs
    env         = { AWS_REGION = "eu-west-1" }
  }
}

provider "kubernetes" {
  alias = "by_environment_not_known"

  exec {
    api_version = "client.authentication.k8s.io/v1beta1"
    command     = "aws"
    args        = ["eks", "get-token", "--cluster-name", "harbor"]
    env         = var.environment
  }
}
