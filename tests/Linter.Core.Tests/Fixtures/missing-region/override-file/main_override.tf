module "vm" {
  source = "terraform-aws-modules/ec2-instance/aws"
}
