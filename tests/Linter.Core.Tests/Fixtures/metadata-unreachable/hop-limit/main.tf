provider "aws" {
  region = "eu-west-1"
}
resource "aws_instance" "runner" {
  ami                  = "ami-0123456789abcdef0"
  instance_type        = "t3.small"
  iam_instance_profile = "runner"
  user_data            = <<-EOT
    #!/bin/bash
    docker run -d -v /var/run/docker.sock:/var/run/docker.sock gitlab/gitlab-runner:latest
  EOT
  metadata_options {
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }
}
