provider "aws" {
  region                   = "eu-west-1"
  profile                  = "deploy"
  shared_credentials_files = ["%USERPROFILE%/.aws/credentials"] # expect: shadowed-source
}
