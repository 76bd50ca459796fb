module "roles" {
  source  = "acme/roles/aws"
  version = "~> 1.0"
}

provider "aws" {
  region  = "eu-west-1"
  profile = module.roles.profile_name
}

data "terraform_remote_state" "network" {
  backend = "s3"

  config = {
    bucket = "state"
    key    = "network"
    region = "eu-west-1"
  }
}
