variable "name" { type = string }
variable "retention" {
  type    = number
  default = null
}
variable "key" {
  type    = string
  default = null
}
variable "dlq" {
  type    = object({ create = optional(bool, false) })
  default = {}
}
variable "topics" {
  type    = list(string)
  default = []
}
variable "policy_statements" {
  type    = any
  default = {}
}

locals {
  dlq_key    = var.key
  has_policy = length(var.topics) > 0 || length(var.policy_statements) > 0
}

resource "aws_sqs_queue" "this" {
  name                      = var.name
  message_retention_seconds = var.retention
  kms_master_key_id         = var.key
  sqs_managed_sse_enabled   = var.key != null ? null : true
}

resource "aws_sqs_queue" "dlq" {
  count = var.dlq.create ? 1 : 0

  name              = "${var.name}-dlq"
  kms_master_key_id = local.dlq_key
}

resource "aws_sqs_queue_redrive_policy" "this" {
  count = var.dlq.create ? 1 : 0

  queue_url      = aws_sqs_queue.this.url
  redrive_policy = jsonencode({ deadLetterTargetArn = aws_sqs_queue.dlq[0].arn, maxReceiveCount = 5 })
}

resource "aws_sqs_queue_redrive_allow_policy" "this" {
  count = var.dlq.create ? 1 : 0

  queue_url            = aws_sqs_queue.dlq[0].url
  redrive_allow_policy = jsonencode({ redrivePermission = "byQueue", sourceQueueArns = [aws_sqs_queue.this.arn] })
}

data "aws_iam_policy_document" "this" {
  count = local.has_policy ? 1 : 0

  dynamic "statement" {
    for_each = var.topics

    content {
      actions   = ["sqs:SendMessage"]
      resources = [aws_sqs_queue.this.arn]

      principals {
        type        = "Service"
        identifiers = ["sns.amazonaws.com"]
      }

      condition {
        test     = "ArnEquals"
        variable = "aws:SourceArn"
        values   = [statement.value]
      }
    }
  }

  dynamic "statement" {
    for_each = var.policy_statements

    content {
      actions   = statement.value.actions
      resources = [aws_sqs_queue.this.arn]

      principals {
        type        = "AWS"
        identifiers = statement.value.principals
      }
    }
  }
}

resource "aws_sqs_queue_policy" "this" {
  count = local.has_policy ? 1 : 0

  queue_url = aws_sqs_queue.this.url
  policy    = data.aws_iam_policy_document.this[0].json
}
