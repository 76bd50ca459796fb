resource "aws_instance" "runner" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  user_data = <<-EOT
    #!/bin/sh
    export AWS_ACCESS_KEY_ID=AKIARTX3GSDS74TFDOCV # expect: hardcoded-credentials-in-resource
    export AWS_SECRET_ACCESS_KEY=tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho # expect: hardcoded-credentials-in-resource
    aws s3 cp s3://example/setup.sh - | sh
  EOT
}
