terraform {
  backend "s3" {
    bucket  = "example-state"
    key     = "app.tfstate"
    region  = "eu-west-1"
    profile = var.state_profile # expect: variable-in-backend
  }
}
