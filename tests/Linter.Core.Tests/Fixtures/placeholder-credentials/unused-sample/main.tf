variable "aws_access_key" {
  description = "an access key id, such as AKIAIOSFODNN7EXAMPLE"
  default     = "AKIAIOSFODNN7EXAMPLE"
}

resource "aws_ssm_parameter" "sample" {
  name  = "/sample/aws_secret_access_key"
  type  = "String"
  value = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
}
