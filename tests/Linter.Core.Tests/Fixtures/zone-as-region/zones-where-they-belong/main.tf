provider "aws" {
  region = "us-east-1"
}

resource "aws_subnet" "a" {
  vpc_id            = "vpc-0a1b2c3d"
  availability_zone = "us-east-1a"
}
