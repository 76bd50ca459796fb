variable "uploader_secret_key" {
  type    = string
}
