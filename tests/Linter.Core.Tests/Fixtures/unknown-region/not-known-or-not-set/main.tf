variable "region" {
  type = string
}

variable "second" {
  type    = string
  default = ""
}

provider "aws" {
  region = var.region
}

provider "aws" {
  alias  = "second"
  region = var.second
}

provider "aws" {
  alias  = "third"
  region = null
}
