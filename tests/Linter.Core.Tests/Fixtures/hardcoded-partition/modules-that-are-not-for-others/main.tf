module "with_provider" {
  source = "./with_provider"
}

module "without_variables" {
  source = "./without_variables"
}

provider "aws" {
  region = "us-gov-west-1"
}

resource "aws_iam_role_policy_attachment" "own" {
  role       = "x"
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}
