locals {
  part = "west"
}

provider "aws" {
  alias  = "blank"
  region = "eu west 1" # expect: unknown-region
}

provider "aws" {
  alias  = "pieces"
  region = "eu-${local.part}st-1" # expect: unknown-region
}

provider "aws" {
  alias  = "zone"
  region = "eu-west-1a"
}

provider "aws" {
  alias  = "new"
  region = "xx-west-1" # expect: unknown-region
}

provider "aws" {
  alias  = "letters"
  region = "Frankfurt" # expect: unknown-region
}

provider "aws" {
  alias                  = "anything"
  region                 = "moon-base-1" # expect: unknown-region
  skip_region_validation = true
}
