provider "aws" { # expect: missing-region
  default_tags {
    tags = { Team = "harbor" }
  }
}

provider "aws" {
  alias   = "profile"
  profile = "harbor"
}
