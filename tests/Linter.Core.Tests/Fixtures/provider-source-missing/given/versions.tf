terraform {
  required_providers {
    aws = {
      source                = "registry.terraform.io/hashicorp/aws"
      version               = "~> 6.0"
      configuration_aliases = [aws.peer]
    }
  }
}
