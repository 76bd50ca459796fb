provider "aws" {
  region = "eu-central-1"
}

provider "aws" {
  alias  = "new"
  region = "mx-west-9"
}
