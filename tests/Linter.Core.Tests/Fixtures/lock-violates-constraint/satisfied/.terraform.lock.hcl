provider "registry.opentofu.org/hashicorp/aws" {
  version     = "6.50.0"
  constraints = "~> 6.0"
}

provider "registry.terraform.io/hashicorp/random" {
  version = "2.0.0"
}
