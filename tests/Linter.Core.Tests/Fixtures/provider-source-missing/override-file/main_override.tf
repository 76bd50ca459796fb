terraform {
  required_providers {
    aws = "~> 6.0" # expect: provider-source-missing
  }
}
