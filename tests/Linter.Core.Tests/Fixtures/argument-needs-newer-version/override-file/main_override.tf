provider "aws" {
  region                   = "eu-west-1"
  shared_credentials_files = ["/etc/aws/credentials"] # expect: argument-needs-newer-version
}
