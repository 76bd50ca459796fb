provider "registry.terraform.io/hashicorp/random" {
  version = "2.0.0"
}
