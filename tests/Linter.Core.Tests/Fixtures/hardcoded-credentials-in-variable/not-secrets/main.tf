variable "deploy_key" {
  description = "commit to deploy"
  default     = "9fceb02d0ae598e95dc970b74767f19372d61af8"
}

variable "state_key" {
  default = "platform/production/network/terraform.tfstate"
}

variable "secret_key_name" {
  default = "production/payments/provider/secret/key1"
}

variable "secret_key" {
  default = ""
}

variable "aws_secret_access_key" {
  description = "for example wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
  default     = "YOUR_SECRET_ACCESS_KEY"
}

variable "source_code_hash" {
  default = "q1MKE+RZFJgrefm34+uplM/R8/si9xzqGvvwK0YMbR0="
}

locals {
  key_count = 40
  kms_key   = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
}
