provider "aws" {
  alias      = "role-id"
  access_key = "AROARTX3GSDS74TFDOCVB:ci" # expect: not-an-access-key-id
  secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho"
}

provider "aws" {
  alias      = "account"
  access_key = "111122223333" # expect: not-an-access-key-id
  secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho"
}

provider "aws" {
  alias      = "arn"
  access_key = "arn:aws:iam::111122223333:user/deploy" # expect: not-an-access-key-id
  secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho"
}
