provider "registry.terraform.io/hashicorp/aws" {
  version = "6.63.0"
}
