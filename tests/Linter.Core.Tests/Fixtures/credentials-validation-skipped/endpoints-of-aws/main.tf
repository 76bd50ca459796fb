provider "aws" {
  region                      = "us-east-1"
  skip_credentials_validation = true # expect: credentials-validation-skipped

  endpoints {
    sts = "https://sts.us-east-1.amazonaws.com"
  }
}
