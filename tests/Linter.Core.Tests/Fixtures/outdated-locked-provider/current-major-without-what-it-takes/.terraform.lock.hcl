provider "registry.terraform.io/hashicorp/aws" {
  version = "6.24.0"
}
