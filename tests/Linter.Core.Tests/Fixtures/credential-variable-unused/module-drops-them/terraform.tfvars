access_key = "AKIARTX3GSDS74TFDOCV" # expect: hardcoded-credentials-in-variable
secret_key = "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" # expect: hardcoded-credentials-in-variable
