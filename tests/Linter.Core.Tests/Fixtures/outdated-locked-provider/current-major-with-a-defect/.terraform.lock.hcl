provider "registry.terraform.io/hashicorp/aws" {
  version     = "6.24.0" # expect: outdated-locked-provider
  constraints = "~> 6.0"
}
