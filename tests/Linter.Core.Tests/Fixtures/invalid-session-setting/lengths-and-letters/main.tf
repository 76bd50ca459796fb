provider "aws" {
  region = "eu-west-1"

  assume_role {
    role_arn        = "arn:aws:iam::123456789012:role/deploy"
    source_identity = "blank inside" # expect: invalid-session-setting
    external_id     = "x" # expect: invalid-session-setting
    session_name    = "deploy:one" # expect: invalid-session-setting
    duration        = "1h30m"

    tags = { # expect: invalid-session-setting
      Team = "harbor"
      ""   = "no name"
    }
  }
}

provider "aws" {
  alias  = "many"
  region = "eu-west-1"

  assume_role {
    role_arn     = "arn:aws:iam::123456789012:role/deploy"
    policy_arns  = [for n in range(11) : "arn:aws:iam::123456789012:policy/p${n}"] # expect: invalid-session-setting
    policy       = jsonencode({ x = join("", [for a in range(42) : join("", [for b in range(50) : "x"])]) }) # expect: invalid-session-setting
    session_name = "s" # expect: invalid-session-setting
    tags         = { for n in range(51) : "k${n}" => "v" } # expect: invalid-session-setting
  }
}

provider "aws" {
  alias  = "right"
  region = "eu-west-1"

  assume_role {
    role_arn        = "arn:aws:iam::123456789012:role/deploy"
    source_identity = "Someone+of=us,at.the@harbor-1"
    external_id     = "ab:/-=,.@+_1"
    session_name    = "ab"
    policy_arns     = [for n in range(10) : "arn:aws:iam::123456789012:policy/p${n}"]
    policy          = jsonencode({ x = join("", [for a in range(32) : join("", [for b in range(63) : "x"])]) })
    duration        = "1h"
    tags            = { for n in range(50) : "k${n}" => "v" }
  }
}

provider "aws" {
  alias  = "longest"
  region = "eu-west-1"

  assume_role {
    role_arn        = "arn:aws:iam::123456789012:role/deploy"
    source_identity = join("", [for n in range(64) : "s"])
    external_id     = join("", [for a in range(34) : join("", [for b in range(36) : "e"])])
    session_name    = null
  }
}

provider "aws" {
  alias  = "too_long"
  region = "eu-west-1"

  assume_role {
    role_arn        = "arn:aws:iam::123456789012:role/deploy"
    source_identity = join("", [for n in range(65) : "s"]) # expect: invalid-session-setting
    external_id     = join("", [for a in range(35) : join("", [for b in range(35) : "e"])]) # expect: invalid-session-setting
  }
}
