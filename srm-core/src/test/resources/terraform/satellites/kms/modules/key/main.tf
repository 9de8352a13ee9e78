variable "description" { type = string }

resource "aws_kms_key" "this" {
  count = 1

  description = var.description
}

output "id" { value = one(aws_kms_key.this[*].key_id) }
