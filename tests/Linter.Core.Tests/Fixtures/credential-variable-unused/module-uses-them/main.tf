variable "access_key" {
  type      = string
  sensitive = true
}

variable "secret_key" {
  type      = string
  sensitive = true
}

module "net" {
  source = "./net"
  id     = var.access_key
  secret = var.secret_key
}
