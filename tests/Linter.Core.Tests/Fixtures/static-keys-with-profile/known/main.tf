provider "aws" {
  profile    = "deploy"
  access_key = "AKIARTX3GSDS74TFDOCV" # expect: static-keys-with-profile
  secret_key = "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"
}

provider "aws" {
  alias                    = "files"
  shared_credentials_files = ["~/.aws/other"]
  access_key               = "AKIARTX3GSDS74TFDOCV" # expect: static-keys-with-profile
  secret_key               = "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"
}

variable "access_key" {
  default = ""
}

provider "aws" {
  alias      = "unset"
  profile    = "deploy"
  access_key = var.access_key
  secret_key = ""
}

provider "aws" {
  alias   = "profile-and-role"
  profile = "deploy"

  assume_role {
    role_arn = "arn:aws:iam::111122223333:role/deploy"
  }
}
