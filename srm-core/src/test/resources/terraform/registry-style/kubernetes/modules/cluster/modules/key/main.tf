variable "create" { type = bool }

resource "aws_kms_key" "this" {
  count = var.create ? 1 : 0

  enable_key_rotation = true
}

output "arn" { value = try(aws_kms_key.this[0].arn, null) }
