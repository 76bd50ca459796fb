variable "account" {
  type = string
}

variable "role" {
  default = "deploy"
}

provider "aws" {
  assume_role {
    role_arn = "arn:aws:iam::${var.account}:role/${var.role}"
  }
}

provider "aws" {
  alias = "region"
  assume_role {
    role_arn = "arn:aws:iam:eu-west-1:${var.account}:role/${var.role}" # expect: malformed-role-arn
  }
}
