data "terraform_remote_state" "network" { # expect: remote-state-source-differs
  backend = "s3"

  config = {
    bucket = "example-state"
    key    = "network.tfstate"
    region = "eu-west-1"
  }
}

data "terraform_remote_state" "local" {
  backend = "local"

  config = {
    path = "../state"
  }
}
