variable "given" {
  default = ["%USERPROFILE%/.aws/credentials"] # expect: shadowed-source
}

provider "aws" {
  region                   = "eu-west-1"
  profile                  = "deploy"
  shared_credentials_files = var.given
}
