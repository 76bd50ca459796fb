access_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho" # expect: swapped-credentials, hardcoded-provider-credentials
secret_key = "AKIARTX3GSDS74TFDOCV" # expect: hardcoded-provider-credentials
