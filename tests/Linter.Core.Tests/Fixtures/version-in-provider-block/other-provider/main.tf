provider "google" {
  version = "~> 4.0"
}
