module "user" {
  source = "./user"
}

locals {
  secret = module.user.secret
}

output "secret" { # expect: credential-in-output
  value = local.secret
}
