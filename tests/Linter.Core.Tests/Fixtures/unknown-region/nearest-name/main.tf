provider "aws" {
  region = "us-west1" # expect: unknown-region
}

provider "aws" {
  alias  = "people"
  region = "Ireland" # expect: unknown-region
}

provider "aws" {
  alias  = "blank"
  region = "eu-west-1 " # expect: unknown-region
}
