resource "aws_lambda_function" "import" {
  function_name = "import"
  role          = "arn:aws:iam::111122223333:role/import"
  filename      = "import.zip"
  handler       = "main.handler"
  runtime       = "python3.13"

  environment {
    variables = {
    }
  }
}
