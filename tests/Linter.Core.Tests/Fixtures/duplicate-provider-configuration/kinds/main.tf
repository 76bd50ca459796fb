provider "aws" {
  alias  = "one"
  region = "eu-west-1"
}

provider "aws" {
  region = "eu-west-1"
}
