resource "aws_sns_topic" "t" {
  provider = aws.main
  name     = "t"
}
