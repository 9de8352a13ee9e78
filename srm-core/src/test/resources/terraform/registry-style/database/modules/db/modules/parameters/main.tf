variable "create" { type = bool }
variable "name" { type = string }
variable "family" { type = string }
variable "parameters" { type = list(map(string)) }

resource "aws_db_parameter_group" "this" {
  count = var.create ? 1 : 0

  name_prefix = "${var.name}-"
  family      = var.family

  dynamic "parameter" {
    for_each = var.parameters

    content {
      name         = parameter.value.name
      value        = parameter.value.value
      apply_method = lookup(parameter.value, "apply_method", null)
    }
  }
}

output "name" { value = try(aws_db_parameter_group.this[0].id, null) }
