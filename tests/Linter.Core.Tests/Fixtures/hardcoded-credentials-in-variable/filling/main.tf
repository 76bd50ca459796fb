variable "store_access_key" {
  default = "AKIAJX7X7X7X7X7X7X7X"
}
