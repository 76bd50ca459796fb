resource "aws_instance" "runner" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  provisioner "remote-exec" {
    inline = [
      "aws configure set aws_access_key_id AKIARTX3GSDS74TFDOCV", # expect: hardcoded-credentials-in-provisioner
      "aws configure set aws_secret_access_key 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", # expect: hardcoded-credentials-in-provisioner
    ]
  }
}
