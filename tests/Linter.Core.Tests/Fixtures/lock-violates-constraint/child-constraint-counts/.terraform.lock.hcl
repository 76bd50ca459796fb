provider "registry.terraform.io/hashicorp/aws" {
  version = "6.2.0" # expect: lock-violates-constraint
}
