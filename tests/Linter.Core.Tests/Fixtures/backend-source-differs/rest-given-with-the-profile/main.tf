terraform {
  backend "s3" {
    key = "app.tfstate"
  }
}

provider "aws" {
  profile = "workload"
}
