variable "token" {
  type      = string
  sensitive = true
}

provider "aws" {
  access_key = "ASIARTX3GSDSQATFDOC3"
  secret_key = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho"
  token      = "IQoJb3JpZ2luX2VjEtfdoces7WZattYm0gR3LpufyomtfHBqjcxejusGJeWHGvygIHlP1OvoqCuy2t9BWIfi6r6D9FEo7FidTUML3aCJ2xT4E3Ew0+C47HuzCXzEemV9FS5xUCUO+FwInzciX3CAdlISSNYePOjpt7vuQFVRdD4e6Io6OiNeW+ucsYCWjRcWycY8ZC0/9XF8hTwu6jnS=="
}

provider "aws" {
  alias      = "unset"
  access_key = "AKIARTX3GSDS74TFDOCV"
  secret_key = "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"
  token      = ""
}
