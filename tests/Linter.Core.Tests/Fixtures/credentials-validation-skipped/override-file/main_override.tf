provider "aws" {
  region                      = "us-east-1"
  skip_credentials_validation = true # expect: credentials-validation-skipped
  skip_requesting_account_id  = true
}
