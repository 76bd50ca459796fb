provider "aws" {
  alias      = "documentation"
  access_key = "AKIAIOSFODNN7EXAMPLE" # expect: placeholder-credentials, hardcoded-provider-credentials
  secret_key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" # expect: placeholder-credentials, hardcoded-provider-credentials
}

provider "aws" {
  alias      = "words"
  access_key = "<YOUR_ACCESS_KEY>" # expect: placeholder-credentials
  secret_key = "changeme" # expect: placeholder-credentials
}

provider "aws" {
  alias      = "filling"
  access_key = "xxxxxxxxxxxxxxxxxxxx" # expect: placeholder-credentials
  secret_key = "test" # expect: placeholder-credentials
}
