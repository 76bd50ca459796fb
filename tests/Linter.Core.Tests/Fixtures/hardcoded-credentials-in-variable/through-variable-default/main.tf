variable "given" {
  default = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho" # expect: hardcoded-credentials-in-variable
}

variable "uploader_secret_key" {
  type    = string
  default = var.given
}
