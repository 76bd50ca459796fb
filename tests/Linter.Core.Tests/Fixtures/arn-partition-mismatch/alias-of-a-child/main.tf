provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "china"
  region = "cn-northwest-1"
}

module "mirror" {
  source = "./mirror"
  providers = {
    aws.source = aws
    aws.target = aws.china
  }
}
