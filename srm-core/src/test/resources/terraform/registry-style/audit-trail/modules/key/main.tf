variable "context" { type = any }

module "label" {
  source = "../label"

  context = var.context
}

resource "aws_kms_key" "default" {
  count = module.label.enabled ? 1 : 0

  description         = module.label.id
  enable_key_rotation = true
}

resource "aws_kms_alias" "default" {
  count = module.label.enabled ? 1 : 0

  name          = format("alias/%v", module.label.id)
  target_key_id = join("", aws_kms_key.default[*].id)
}

output "arn" { value = join("", aws_kms_key.default[*].arn) }
output "alias" { value = one(aws_kms_alias.default[*].name) }
