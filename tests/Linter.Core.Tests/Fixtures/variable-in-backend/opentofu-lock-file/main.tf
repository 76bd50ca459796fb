variable "bucket" {
  type = string
}

terraform {
  backend "s3" {
    bucket = var.bucket
    key    = "app.tfstate"
    region = "eu-west-1"
  }
}
