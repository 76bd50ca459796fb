identity_token "aws" {
  audience = ["aws.workload.identity"]
}

deployment "prod" {
  inputs = {
    region = "eu-west-1a"
    token  = identity_token.aws.jwt
  }
}
