provider "aws" {
  region     = "eu-west-1"
  access_key = "YOUR_ACCESS_KEY" # expect: placeholder-credentials
  secret_key = "YOUR_SECRET_KEY" # expect: placeholder-credentials
}
