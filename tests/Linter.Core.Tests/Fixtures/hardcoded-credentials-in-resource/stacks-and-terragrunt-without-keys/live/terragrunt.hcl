terraform {
  source = "../modules//network"
}

inputs = {
  region = "eu-west-1"
}
