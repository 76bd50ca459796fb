variable "secret_key" {
  type      = string
  sensitive = true
}

provider "aws" {
  alias      = "only-key"
  access_key = "AKIARTX3GSDS74TFDOCV" # expect: incomplete-credentials
}

provider "aws" {
  alias      = "empty-secret"
  access_key = "AKIARTX3GSDS74TFDOCV" # expect: incomplete-credentials
  secret_key = ""
}

provider "aws" {
  alias      = "only-secret"
  secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho" # expect: incomplete-credentials
}

provider "aws" {
  alias      = "not-known"
  access_key = "AKIARTX3GSDS74TFDOCV"
  secret_key = var.secret_key
}

provider "aws" {
  alias = "none"
}
