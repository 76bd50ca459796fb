variable "uploader" {
  default = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho" # expect: hardcoded-credentials-in-resource
}

resource "aws_lambda_function" "import" {
  function_name = "import"
  role          = "arn:aws:iam::111122223333:role/import"

  environment {
    variables = local.environment
  }

  tags = {
    secret_owner = "team"
  }
}

locals {
  environment = {
    AWS_ACCESS_KEY_ID     = "AKIARTX3GSDS74TFDOCV" # expect: hardcoded-credentials-in-variable
    AWS_SECRET_ACCESS_KEY = var.uploader
  }
}
