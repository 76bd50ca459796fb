variable "uploader_access_key" {
  type    = string
  default = "AKIARTX3GSDS74TFDOCV" # expect: hardcoded-credentials-in-variable
}

variable "uploader_secret_key" {
  type    = string
  default = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho" # expect: hardcoded-credentials-in-variable
}
