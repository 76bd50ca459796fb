terraform {
  cloud {
    organization = "harbor"

    workspaces {
      name = "net"
    }
  }
}

variable "tfc_aws_dynamic_credentials" {
  type = object({
    default = object({ shared_config_file = string })
    aliases = map(object({ shared_config_file = string }))
  })
}

provider "aws" {
  region              = "eu-west-1"
  shared_config_files = [var.tfc_aws_dynamic_credentials.default.shared_config_file]
}

provider "aws" {
  alias               = "two"
  region              = "eu-west-1"
  shared_config_files = [var.tfc_aws_dynamic_credentials.aliases["TWO"].shared_config_file]
}
