provider "aws" {
  alias = "user"
  assume_role {
    role_arn = "arn:aws:iam::123456789012:user/deploy" # expect: not-a-role-arn
  }
}

provider "aws" {
  alias = "session"
  assume_role {
    role_arn = "arn:aws:sts::123456789012:assumed-role/deploy/me" # expect: not-a-role-arn
  }
}

provider "aws" {
  alias = "profile"
  assume_role {
    role_arn = "arn:aws:iam::123456789012:instance-profile/deploy" # expect: not-a-role-arn
  }
}

provider "aws" {
  alias = "root"
  assume_role {
    role_arn = "arn:aws:iam::123456789012:root" # expect: not-a-role-arn
  }
}

provider "aws" {
  alias = "policy"
  assume_role_with_web_identity {
    role_arn                = "arn:aws:iam::aws:policy/AdministratorAccess" # expect: not-a-role-arn
    web_identity_token_file = "/var/run/token"
  }
}
