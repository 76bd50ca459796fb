access_key = "AKIARTX3GSDS74TFDOC8" # expect: malformed-access-key-id, hardcoded-provider-credentials
secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho" # expect: hardcoded-provider-credentials
