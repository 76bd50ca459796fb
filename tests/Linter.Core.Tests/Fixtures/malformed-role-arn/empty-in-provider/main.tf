provider "aws" {
  assume_role {
    role_arn = "" # expect: malformed-role-arn
  }
}

provider "aws" {
  alias = "chain"
  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/hub"
  }
  assume_role {
    role_arn = "" # expect: malformed-role-arn
  }
}

provider "aws" {
  alias = "unset"
  assume_role {
    role_arn = null
  }
}
