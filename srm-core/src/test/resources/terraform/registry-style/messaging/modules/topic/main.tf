variable "name" { type = string }
variable "key" {
  type    = string
  default = null
}

resource "aws_sns_topic" "this" {
  count = 1

  name              = var.name
  kms_master_key_id = var.key
}

resource "aws_sns_topic_policy" "this" {
  count = 1

  arn    = aws_sns_topic.this[0].arn
  policy = data.aws_iam_policy_document.this[0].json
}

data "aws_iam_policy_document" "this" {
  count = 1

  statement {
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.this[0].arn]

    principals {
      type        = "Service"
      identifiers = ["events.amazonaws.com"]
    }
  }

  statement {
    effect    = "Deny"
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.this[0].arn]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

output "arn" { value = try(aws_sns_topic.this[0].arn, null) }
