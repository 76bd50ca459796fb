variable "name" {
  type = string
}

module "vm" {
  source = "terraform-aws-modules/ec2-instance/aws"
  name   = var.name
}
