module "user" {
  source = "./user"
}

provider "aws" {
  alias      = "user"
  access_key = module.user.id # expect: credential-from-managed-key
  secret_key = module.user.secret # expect: credential-from-managed-key
}
