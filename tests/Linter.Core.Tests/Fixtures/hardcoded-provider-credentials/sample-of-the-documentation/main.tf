provider "aws" {
  access_key = "AKIAIOSFODNN7EXAMPLE" # expect: hardcoded-provider-credentials, placeholder-credentials
  secret_key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" # expect: hardcoded-provider-credentials, placeholder-credentials
}
