provider "aws" {
  region     = "eu-west-1"
  access_key = file("${path.module}/id.txt")
  secret_key = trimspace(file("${path.module}/secret.txt"))
}
