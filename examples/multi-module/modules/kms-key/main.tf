# A key with its aliases. `create` switches the whole module off.

variable "create" {
  description = "Whether to make anything."
  type        = bool
  default     = true
}

variable "description" {
  description = "What the key is for."
  type        = string
}

variable "aliases" {
  description = "Names of the key, without alias/."
  type        = list(string)
  default     = []
}

variable "enable_key_rotation" {
  description = "Whether AWS changes the key material every year."
  type        = bool
  default     = true
}

variable "service_principals" {
  description = "Services that may use the key."
  type        = list(string)
  default     = []
}

data "aws_caller_identity" "current" {
  count = var.create ? 1 : 0
}

data "aws_iam_policy_document" "this" {
  count = var.create ? 1 : 0

  statement {
    sid       = "Account"
    actions   = ["kms:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${data.aws_caller_identity.current[0].account_id}:root"]
    }
  }

  dynamic "statement" {
    for_each = length(var.service_principals) > 0 ? [1] : []

    content {
      sid       = "Services"
      actions   = ["kms:Decrypt", "kms:GenerateDataKey*"]
      resources = ["*"]

      principals {
        type        = "Service"
        identifiers = var.service_principals
      }
    }
  }
}

resource "aws_kms_key" "this" {
  count = var.create ? 1 : 0

  description         = var.description
  enable_key_rotation = var.enable_key_rotation
  policy              = data.aws_iam_policy_document.this[0].json
}

resource "aws_kms_alias" "this" {
  for_each = { for name in var.aliases : name => name if var.create }

  name          = "alias/${each.value}"
  target_key_id = aws_kms_key.this[0].key_id
}

output "key_arn" {
  description = "ARN of the key."
  value       = try(aws_kms_key.this[0].arn, null)
}

output "key_id" {
  description = "Id of the key."
  value       = try(aws_kms_key.this[0].key_id, null)
}
