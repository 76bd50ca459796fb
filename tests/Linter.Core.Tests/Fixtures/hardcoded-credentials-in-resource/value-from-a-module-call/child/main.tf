variable "given" {}

resource "aws_lambda_function" "import" {
  function_name = "import"
  role          = "arn:aws:iam::111122223333:role/import"
  filename      = "import.zip"
  handler       = "main.handler"
  runtime       = "python3.13"

  environment {
    variables = {
      UPLOAD_ACCESS_KEY_ID     = var.given
      UPLOAD_SECRET_ACCESS_KEY = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho" # expect: hardcoded-credentials-in-resource
    }
  }
}
