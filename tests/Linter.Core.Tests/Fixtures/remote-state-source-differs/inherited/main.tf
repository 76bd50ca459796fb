provider "aws" {
  profile = "deploy"
}

module "app" {
  source = "./app"
}
