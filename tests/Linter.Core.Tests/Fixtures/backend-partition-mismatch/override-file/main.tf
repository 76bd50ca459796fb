terraform {
}

provider "aws" {
  region = "cn-north-1"
}
