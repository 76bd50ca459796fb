resource "aws_sns_topic" "alerts" { # expect: missing-provider-version
  name = "alerts"
}
