resource "terraform_data" "upload" {
  provisioner "local-exec" {
    command = "aws s3 cp site s3://example-site --recursive"

    environment = {
      AWS_ACCESS_KEY_ID     = "AKIARTX3GSDS74TFDOCV" # expect: hardcoded-credentials-in-provisioner
      AWS_SECRET_ACCESS_KEY = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho" # expect: hardcoded-credentials-in-provisioner
    }
  }
}
