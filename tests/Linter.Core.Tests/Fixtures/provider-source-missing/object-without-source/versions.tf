terraform {
  required_providers {
    aws = { # expect: provider-source-missing
      version = "~> 6.0"
    }
  }
}
