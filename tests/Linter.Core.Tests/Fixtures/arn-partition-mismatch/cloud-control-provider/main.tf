provider "awscc" {
  region = "us-gov-west-1"

  assume_role = {
    role_arn = "arn:aws:iam::444455556666:role/deploy" # expect: arn-partition-mismatch
  }
}
