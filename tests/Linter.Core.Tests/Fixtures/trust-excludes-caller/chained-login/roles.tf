data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:role/hub"]
    }
  }
}

resource "aws_iam_role" "spoke" {
  name               = "spoke"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}
