variable "given" {
  default = "https://sts.us-west-2.amazonaws.com" # expect: endpoint-partition-mismatch
}

provider "aws" {
  region = "eu-west-1"

  endpoints {
    sts = var.given
  }
}
