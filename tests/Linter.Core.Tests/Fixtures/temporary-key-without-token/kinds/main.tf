variable "token" {
  type      = string
  ephemeral = true
}

provider "aws" {
  alias      = "none"
  access_key = "ASIARTX3GSDSQATFDOC3" # expect: temporary-key-without-token
  secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho"
}

provider "aws" {
  alias      = "empty"
  access_key = "ASIARTX3GSDSQATFDOC3" # expect: temporary-key-without-token
  secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho"
  token      = ""
}

provider "aws" {
  alias      = "not-known"
  access_key = "ASIARTX3GSDSQATFDOC3"
  secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho"
  token      = var.token
}

provider "aws" {
  alias      = "long-term"
  access_key = "AKIARTX3GSDS74TFDOCV"
  secret_key = "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"
}
