provider "aws" {
  region = "us-gov-west-1"
}

module "role" {
  source      = "terraform-aws-modules/iam/aws//modules/iam-assumable-role"
  policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] # expect: arn-partition-mismatch
}
