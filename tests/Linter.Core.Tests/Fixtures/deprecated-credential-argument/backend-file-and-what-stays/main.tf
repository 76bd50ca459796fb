terraform {
  required_version = ">= 1.6"

  backend "s3" {
    bucket          = "state"
    dynamodb_table  = "locks"
    endpoint        = null
    role_arn        = "arn:aws:iam::123456789012:role/deploy" # expect: deprecated-credential-argument
    external_id     = "harbor" # expect: deprecated-credential-argument
    assume_role     = { role_arn = "arn:aws:iam::123456789012:role/deploy" }
  }
}
