terraform {
  required_providers {
    random = ">= 3.0"
    aws    = "~> 6.0" # expect: provider-source-missing
  }
}
