provider "aws" {
  access_key = "AKIARTX3GSDS74TFDOCV"
  secret_key = "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"
}

provider "aws" {
  alias      = "session"
  access_key = "ASIARTX3GSDSQATFDOC3"
  secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho"
}

provider "aws" {
  alias      = "unset"
  access_key = ""
}
