resource "aws_iam_role" "deploy" {
  name               = "deploy"
  assume_role_policy = "{}"
}

provider "aws" {
  alias  = "deploy"
  region = "us-east-1"

  assume_role {
    role_arn = "aws_iam_role.deploy.arn" # expect: malformed-role-arn
  }
}

provider "aws" {
  alias  = "from_variable"
  region = "us-east-1"

  assume_role {
    role_arn = "var.role_arn" # expect: malformed-role-arn
  }
}
