# A path may have forty letters up to its first dot.
inputs = {
  aws_region = "eu-central-1"

  templates = {
    s3-orders-access = "policy/BillAllowAccessToMyOrdersS3Bucket.json.tpl"
  }
}
