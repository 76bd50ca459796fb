variable "profile" {
  type = string
}

provider "aws" {
  region  = "eu-west-1"
  profile = "var.profile" # expect: wrapped-credential
}

provider "aws" {
  alias   = "shell"
  region  = "eu-west-1"
  profile = "$AWS_PROFILE" # expect: wrapped-credential
}

provider "aws" {
  alias   = "named"
  region  = "eu-west-1"
  profile = "acme.prod"
}

provider "aws" {
  alias   = "right"
  region  = "eu-west-1"
  profile = var.profile
}
