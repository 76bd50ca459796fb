variable "aws" {
  type      = map(string)
  sensitive = true

  default = {
    access_key = "unknown" # expect: placeholder-credentials
    secret_key = "unknown" # expect: placeholder-credentials
  }
}

provider "aws" {
  access_key = var.aws["access_key"]
  secret_key = var.aws["secret_key"]
}
