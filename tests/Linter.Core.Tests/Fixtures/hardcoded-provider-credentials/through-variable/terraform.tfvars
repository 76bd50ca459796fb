secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho" # expect: hardcoded-provider-credentials
