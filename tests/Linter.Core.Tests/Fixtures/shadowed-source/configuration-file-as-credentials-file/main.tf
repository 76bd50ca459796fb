provider "aws" {
  region                   = "eu-west-1"
  profile                  = "harbor"
  shared_credentials_files = ["/home/dev/.aws/config"] # expect: shadowed-source
}

provider "aws" {
  alias                    = "right"
  region                   = "eu-west-1"
  profile                  = "harbor"
  shared_credentials_files = ["~/.aws/credentials", "/etc/aws/config"]
  shared_config_files      = ["~/.aws/config"]
}
