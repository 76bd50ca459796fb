variable "given" {}

terraform {
  required_providers {
    aws = var.given # expect: provider-source-missing
  }
}
