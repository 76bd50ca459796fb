resource "aws_instance" "runner" {
  ami              = "ami-0123456789abcdef0"
  instance_type    = "t3.micro"
  user_data_base64 = "IyEvYmluL3NoCmV4cG9ydCBBV1NfQUNDRVNTX0tFWV9JRD1BS0lBUlRYM0dTRFM3NFRGRE9DVgphd3MgczMgbHMK" # expect: hardcoded-credentials-in-resource
}
