variable "secret_key" {
  type      = string
  sensitive = true
}

resource "null_resource" "x" {
  provisioner "local-exec" {
    command = "aws s3 ls"

    environment = {
      AWS_SECRET_ACCESS_KEY = var.secret_key
      AWS_ACCESS_KEY_ID     = "AKIAIOSFODNN7EXAMPLE"
      CHECKSUM              = "da39a3ee5e6b4b0d3255bfef95601890afd80709"
    }
  }
}
