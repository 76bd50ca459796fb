provider "aws" {
  region                  = "eu-west-1"
  version                 = "~> 2.0"
  shared_credentials_file = "~/.aws/credentials"
  skip_get_ec2_platforms  = true
  s3_force_path_style     = true
}

terraform {
  backend "s3" {
    bucket     = "example-state"
    key        = "app.tfstate"
    region     = "eu-west-1"
    lock_table = "locks"
    role_arn   = "arn:aws:iam::111122223333:role/state"
  }
}

provider "kubernetes" {
  anything = "is its own matter"
}
