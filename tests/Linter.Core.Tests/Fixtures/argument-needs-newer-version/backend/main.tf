terraform {
  required_version = "~> 1.9.0"

  backend "s3" {
    bucket       = "harbor"
    key          = "site.tfstate"
    region       = "eu-west-1"
    use_lockfile = true # expect: argument-needs-newer-version
  }
}
