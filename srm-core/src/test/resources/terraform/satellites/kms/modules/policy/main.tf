variable "key" { type = string }
variable "principal" { type = string }

data "aws_iam_policy_document" "this" {
  statement {
    actions   = ["kms:*"]
    resources = [var.key]

    principals {
      type        = "AWS"
      identifiers = [var.principal]
    }
  }
}

resource "aws_kms_key_policy" "this" {
  key_id = var.key
  policy = data.aws_iam_policy_document.this.json
}

resource "aws_kms_alias" "this" {
  name_prefix   = "alias/split-"
  target_key_id = var.key
}
