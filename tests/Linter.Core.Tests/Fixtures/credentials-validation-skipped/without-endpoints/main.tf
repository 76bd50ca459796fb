provider "aws" {
  region                      = "us-east-1"
  skip_requesting_account_id  = true # expect: credentials-validation-skipped
  skip_credentials_validation = true
  skip_region_validation      = true
}

provider "aws" {
  alias                       = "off"
  region                      = "us-east-1"
  skip_credentials_validation = false
}
