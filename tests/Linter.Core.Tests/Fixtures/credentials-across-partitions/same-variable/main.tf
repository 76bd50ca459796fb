variable "access_key" {
  type      = string
  sensitive = true
}

variable "secret_key" {
  type      = string
  sensitive = true
}

variable "gov_access_key" {
  type      = string
  sensitive = true
}

provider "aws" {
  region     = "us-east-1"
  access_key = var.access_key
  secret_key = var.secret_key
}

provider "aws" { # expect: credentials-across-partitions
  alias      = "gov"
  region     = "us-gov-west-1"
  access_key = var.access_key
  secret_key = var.secret_key
}

provider "aws" {
  alias      = "own"
  region     = "us-gov-west-1"
  access_key = var.gov_access_key
  secret_key = var.secret_key
}
