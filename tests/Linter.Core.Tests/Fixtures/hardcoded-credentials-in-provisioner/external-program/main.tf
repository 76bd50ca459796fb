data "external" "keys" {
  program = ["sh", "-c", "AWS_ACCESS_KEY_ID=AKIARTX3GSDS74TFDOCV ./keys.sh"] # expect: hardcoded-credentials-in-provisioner
}
