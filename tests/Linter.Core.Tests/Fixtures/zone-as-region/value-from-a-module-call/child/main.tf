variable "given" {}

provider "aws" {
  region = var.given
}
