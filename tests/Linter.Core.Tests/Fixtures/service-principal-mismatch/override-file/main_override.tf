resource "aws_iam_role" "instance" {
  name = "instance"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ec2.amazonaws.com.cn" } # expect: service-principal-mismatch
      Action    = "sts:AssumeRole"
    }]
  })
}
