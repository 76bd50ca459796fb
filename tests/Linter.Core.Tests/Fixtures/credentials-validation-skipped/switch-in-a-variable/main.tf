variable "offline" {
  default = true
}

provider "aws" {
  region                      = "us-east-1"
  skip_credentials_validation = var.offline # expect: credentials-validation-skipped
}
