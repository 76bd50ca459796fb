# tfauth:ignore[TFA101] local tests
provider "aws" {
  alias      = "a"
  region     = var.zone == null ? "us-east-1a" : trimspace(" ${var.zone} ")
  access_key = "AKIAQYLPMN5HSAMPLE2Q"
  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/x"
  }
}
variable "zone" { default = "eu-west-1" }
