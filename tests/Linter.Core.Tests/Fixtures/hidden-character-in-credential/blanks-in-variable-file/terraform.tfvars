access_key = "AKIARTX3GSDS74TFDOCV  " # expect: hidden-character-in-credential, hardcoded-provider-credentials
secret_key = "\t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" # expect: hidden-character-in-credential, hardcoded-provider-credentials
