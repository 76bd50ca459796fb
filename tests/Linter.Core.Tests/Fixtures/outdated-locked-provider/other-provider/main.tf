provider "random" {}
