resource "random_pet" "name" {}

provider "google" {
  project = "harbor"
}
