resource "aws_s3_bucket" "s" { # expect: default-provider-unconfigured
  bucket = "example-site"
}
