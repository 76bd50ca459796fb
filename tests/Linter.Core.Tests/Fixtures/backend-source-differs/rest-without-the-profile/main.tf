terraform {
  backend "s3" { # expect: backend-source-differs
    key = "app.tfstate"
  }
}

provider "aws" {
  profile = "workload"
}
