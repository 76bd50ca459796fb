access_key = "AKIARTX3GSDS74TFDOCV " # expect: hidden-character-in-credential
secret_key = "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"
