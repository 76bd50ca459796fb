variable "secret_key" {
  type = string
}
