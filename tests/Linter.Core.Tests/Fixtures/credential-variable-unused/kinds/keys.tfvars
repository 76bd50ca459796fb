aws_access_key  = "AKIARTX3GSDS74TFDOCV"
aws_secret_key  = "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"
used_secret_key = "tfdocVJdPxzTotucuDkiVf44p9PXNqZwx1RrGs1k"
