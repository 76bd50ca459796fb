provider "aws" {
  alias = "short"
  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/deploy"
    duration = "10m" # expect: invalid-session-setting
  }
}

provider "aws" {
  alias = "long"
  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/deploy"
    duration = "13h" # expect: invalid-session-setting
  }
}

provider "aws" {
  alias = "form"
  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/deploy"
    duration = "3600" # expect: invalid-session-setting
  }
}

provider "aws" {
  alias = "name"
  assume_role {
    role_arn     = "arn:aws:iam::123456789012:role/deploy"
    session_name = "x" # expect: invalid-session-setting
    external_id  = "harbor team" # expect: invalid-session-setting
  }
}

provider "aws" {
  alias = "policy"
  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/deploy"
    policy   = "allow all" # expect: invalid-session-setting
  }
}
