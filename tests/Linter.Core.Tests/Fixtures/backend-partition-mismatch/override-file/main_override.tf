terraform {
  backend "s3" { # expect: backend-partition-mismatch
    bucket = "harbor-state"
    key    = "site.tfstate"
    region = "us-east-1"
  }
}
