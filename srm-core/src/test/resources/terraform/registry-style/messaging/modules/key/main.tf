variable "create" {
  type    = bool
  default = true
}
variable "description" { type = string }
variable "aliases" {
  type    = list(string)
  default = []
}
variable "services" {
  type    = map(string)
  default = {}
}
variable "account" { type = string }

locals {
  aliases = { for alias in toset(var.aliases) : alias => { name = alias } }
}

resource "aws_kms_key" "this" {
  count = var.create ? 1 : 0

  description         = var.description
  enable_key_rotation = true
  policy              = coalesce(null, data.aws_iam_policy_document.this[0].json)
}

data "aws_iam_policy_document" "this" {
  count = var.create ? 1 : 0

  statement {
    sid       = "Account"
    actions   = ["kms:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${var.account}:root"]
    }
  }

  dynamic "statement" {
    for_each = var.services

    content {
      sid       = title(statement.key)
      actions   = ["kms:GenerateDataKey*", "kms:Decrypt"]
      resources = ["*"]

      principals {
        type        = "Service"
        identifiers = [statement.value]
      }

      condition {
        test     = "StringEquals"
        variable = "aws:SourceAccount"
        values   = [var.account]
      }
    }
  }
}

resource "aws_kms_alias" "this" {
  for_each = { for k, v in local.aliases : k => v if var.create }

  name          = "alias/${each.value.name}"
  target_key_id = aws_kms_key.this[0].key_id
}

output "key_arn" { value = try(aws_kms_key.this[0].arn, null) }
output "aliases" { value = aws_kms_alias.this }
