locals {
  name = "Zürich"
}
