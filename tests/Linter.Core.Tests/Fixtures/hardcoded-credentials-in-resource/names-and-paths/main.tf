resource "aws_iam_role_policy_attachment" "instances" {
  role       = "aws-key-instances"
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role"
}

data "aws_iam_policy_document" "share" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/aws-service-role/lakeformation.amazonaws.com/AWSServiceRoleForLakeFormationDataAccess"]
  }
}

data "aws_caller_identity" "current" {}

resource "aws_ssm_parameter" "key" {
  name  = "/app/aws_key_file"
  type  = "String"
  value = "https://example.com/keys/AWSSecretKeyRotationLambdaFunction9Role1"
}
