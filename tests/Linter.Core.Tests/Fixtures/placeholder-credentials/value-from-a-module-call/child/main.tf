variable "given" {}

provider "aws" {
  region     = "eu-west-1"
  access_key = var.given
  secret_key = "YOUR_SECRET_KEY" # expect: placeholder-credentials
}
