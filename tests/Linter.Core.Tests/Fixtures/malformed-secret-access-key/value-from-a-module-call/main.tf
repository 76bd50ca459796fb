module "child" {
  source = "./child"
  given  = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR" # expect: malformed-secret-access-key
}
