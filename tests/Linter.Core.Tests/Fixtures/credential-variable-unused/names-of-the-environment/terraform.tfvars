AWS_ACCESS_KEY_ID     = "AKIARTX3GSDS74TFDOCV" # expect: credential-variable-unused, hardcoded-credentials-in-variable
AWS_SECRET_ACCESS_KEY = "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" # expect: hardcoded-credentials-in-variable
