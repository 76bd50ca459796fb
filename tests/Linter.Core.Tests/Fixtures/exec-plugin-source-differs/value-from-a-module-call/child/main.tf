variable "given" {}

provider "aws" {
  region = "eu-west-1"

  assume_role {
    role_arn = "arn:aws:iam::111122223333:role/deploy"
  }
}

provider "kubernetes" {
  host = "https://cluster.example"

  exec {
    api_version = "client.authentication.k8s.io/v1beta1"
    command     = "aws"
    args        = var.given # expect: exec-plugin-source-differs
  }
}
