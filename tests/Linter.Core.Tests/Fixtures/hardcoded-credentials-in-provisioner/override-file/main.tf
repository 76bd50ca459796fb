resource "terraform_data" "upload" {
  provisioner "local-exec" {
    command = "aws s3 cp site s3://example-site --recursive"

    environment = {
    }
  }
}
