provider "aws" {
  alias      = "quotation-marks"
  access_key = "'AKIARTX3GSDS74TFDOCV'" # expect: wrapped-credential
  secret_key = "<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>" # expect: wrapped-credential
}

provider "aws" {
  alias      = "shell"
  access_key = "export AWS_ACCESS_KEY_ID=AKIARTX3GSDS74TFDOCV" # expect: wrapped-credential
  secret_key = "tfdoc%2FZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho" # expect: wrapped-credential
}
