variable "bucket" {
  type = string
}

terraform {
  backend "s3" {
    bucket  = var.bucket # expect: variable-in-backend
    key     = "${terraform.workspace}/app.tfstate" # expect: variable-in-backend
    region  = "eu-west-1"
    profile = local.profile # expect: variable-in-backend

    assume_role = {
      role_arn = "arn:aws:iam::111122223333:role/state"
    }
  }
}

locals {
  profile = "state"
}
