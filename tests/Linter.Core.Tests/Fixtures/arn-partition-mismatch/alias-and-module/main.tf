provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "gov"
  region = "us-gov-west-1"
}

resource "aws_iam_role_policy_attachment" "here" {
  role       = "audit"
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_role_policy_attachment" "there" {
  provider   = aws.gov
  role       = "audit"
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" # expect: arn-partition-mismatch
}

module "commercial" {
  source = "./attach"
}

module "government" {
  source = "./attach"
  arn    = "arn:aws:iam::aws:policy/SecurityAudit" # expect: arn-partition-mismatch
  providers = {
    aws = aws.gov
  }
}
