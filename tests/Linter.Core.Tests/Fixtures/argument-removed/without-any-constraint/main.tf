provider "aws" {
  region              = "eu-west-1"
  s3_force_path_style = true # expect: argument-removed
}
