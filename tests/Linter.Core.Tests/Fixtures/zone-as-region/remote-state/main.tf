data "terraform_remote_state" "network" {
  backend = "s3"
  config = {
    bucket = "harbor-state"
    key    = "network.tfstate"
    region = "eu-west-1a" # expect: zone-as-region
  }
}
