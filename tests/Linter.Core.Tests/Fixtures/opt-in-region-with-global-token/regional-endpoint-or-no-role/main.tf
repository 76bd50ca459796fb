provider "aws" {
  region     = "ap-east-1"
  sts_region = "us-east-1"

  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/deploy"
  }
}

provider "aws" {
  alias      = "keys"
  region     = "ap-east-1"
  sts_region = "us-east-1"

  endpoints {
    sts = "https://sts.amazonaws.com"
  }
}

provider "aws" {
  alias      = "default_region"
  region     = "eu-west-1"
  sts_region = "us-east-1"

  assume_role {
    role_arn = "arn:aws:iam::123456789012:role/deploy"
  }

  endpoints {
    sts = "https://sts.amazonaws.com"
  }
}
