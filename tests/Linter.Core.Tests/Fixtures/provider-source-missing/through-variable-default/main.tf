variable "given" {
  default = "~> 6.0"
}

terraform {
  required_providers {
    aws = var.given # expect: provider-source-missing
  }
}
