resource "aws_sns_topic" "alerts" {
  provider = aws.production # expect: undeclared-provider-alias
  name     = "alerts"
}
