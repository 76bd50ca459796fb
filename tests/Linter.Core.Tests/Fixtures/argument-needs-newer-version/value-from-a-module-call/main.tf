module "child" {
  source = "./child"
  given  = ["/etc/aws/credentials"]
}
