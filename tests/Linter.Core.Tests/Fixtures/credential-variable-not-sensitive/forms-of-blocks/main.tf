variable "on_one_line" { type = string } # expect: credential-variable-not-sensitive

variable "empty" {} # expect: credential-variable-not-sensitive

variable "with_a_block" { # expect: credential-variable-not-sensitive
  validation {
    condition     = true
    error_message = "Never."
  }
}

variable "said_not" { # expect: credential-variable-not-sensitive
  type      = string
  sensitive = false
}

variable "of_the_emulator" {
  type = string
}

provider "aws" {
  alias      = "one"
  access_key = var.on_one_line
  secret_key = var.empty
}

provider "aws" {
  alias      = "two"
  access_key = var.with_a_block
  secret_key = var.said_not
}

provider "aws" {
  alias      = "emulator"
  access_key = var.of_the_emulator
  secret_key = var.of_the_emulator

  endpoints {
    sts = "http://localhost:4566"
  }
}
