provider "registry.terraform.io/hashicorp/aws" {
  version = "5.38.0"
}
