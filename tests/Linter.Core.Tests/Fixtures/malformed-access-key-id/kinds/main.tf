provider "aws" {
  alias      = "short"
  access_key = "AKIARTX3GSDS74TFDOC" # expect: malformed-access-key-id
  secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho"
}

provider "aws" {
  alias      = "small"
  access_key = "akiartx3gsds74tfdocv" # expect: malformed-access-key-id
  secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho"
}

provider "aws" {
  alias      = "right"
  access_key = "AKIARTX3GSDS74TFDOCV"
  secret_key = "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"
}

provider "aws" {
  alias      = "other-store"
  access_key = "DO00TFDOCTFDOC7EXQRT"
  secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho"

  endpoints {
    s3 = "https://ams3.digitaloceanspaces.com"
  }
}
