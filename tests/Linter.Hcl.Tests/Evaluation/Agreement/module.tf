variable "text" {
  type    = string
  default = "hello"
}

variable "key" {
  type    = string
  default = "a"
}

variable "number" {
  type    = number
  default = 42
}

variable "flag" {
  type    = bool
  default = true
}

variable "list" {
  type    = list(string)
  default = ["x", "y"]
}

variable "set" {
  type    = set(string)
  default = ["beta", "alpha"]
}

variable "map" {
  type    = map(string)
  default = { a = "1", b = "2" }
}

variable "object" {
  type    = object({ name = string, tags = map(string), nothing = string })
  default = { name = "n", tags = { x = "1" }, nothing = null }
}

variable "objects" {
  type    = list(object({ name = string, tags = map(string) }))
  default = [{ name = "one", tags = { x = "1" } }, { name = "two", tags = { x = "2", y = "3" } }]
}

variable "nothing" {
  type    = string
  default = null
}

variable "unknown" {
  type = string
}

variable "unknown_number" {
  type = number
}

variable "unknown_flag" {
  type = bool
}

variable "unknown_list" {
  type = list(string)
}

variable "unknown_map" {
  type = map(string)
}

variable "unknown_object" {
  type = object({ name = string, tags = map(string) })
}

variable "anything" {
}

variable "secret" {
  type      = string
  default   = "hidden"
  sensitive = true
}

variable "secret_number" {
  type      = number
  default   = 3
  sensitive = true
}

variable "secret_list" {
  type      = list(string)
  default   = ["p", "q"]
  sensitive = true
}

variable "secret_object" {
  type      = object({ name = string, id = number })
  default   = { name = "n", id = 7 }
  sensitive = true
}

locals {
  pair    = [{ k = 1 }, { k = "two" }]
  numbers = [1, 2.5, 1e3]
}
