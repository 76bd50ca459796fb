aws_access_key_id     = "AKIARTX3GSDS74TFDOCV" # expect: hardcoded-credentials-in-variable
aws_secret_access_key = "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" # expect: hardcoded-credentials-in-variable
