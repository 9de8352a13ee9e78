variable "name" { type = string }
variable "key" {
  type    = string
  default = null
}
variable "plans" {
  type    = any
  default = {}
}

locals {
  selections = merge([
    for plan_name, plan in var.plans : {
      for name, selection in plan.selections : "${plan_name}/${name}" => merge({ plan = plan_name, name = name }, selection)
    }
  ]...)
}

resource "aws_backup_vault" "this" {
  name        = var.name
  kms_key_arn = var.key
}

resource "aws_backup_plan" "this" {
  for_each = var.plans

  name = each.key

  rule {
    rule_name         = each.key
    target_vault_name = aws_backup_vault.this.name
    schedule          = try(each.value.schedule, null)
  }
}

resource "aws_backup_selection" "this" {
  for_each = local.selections

  name         = each.value.name
  plan_id      = aws_backup_plan.this[each.value.plan].id
  iam_role_arn = aws_iam_role.this.arn
  resources    = lookup(each.value, "resources", null)

  dynamic "selection_tag" {
    for_each = lookup(each.value, "tags", {})

    content {
      type  = "STRINGEQUALS"
      key   = selection_tag.key
      value = selection_tag.value
    }
  }

  dynamic "condition" {
    for_each = length(lookup(each.value, "conditions", {})) > 0 ? [each.value.conditions] : []

    content {
      dynamic "string_equals" {
        for_each = condition.value

        content {
          key   = "aws:ResourceTag/${string_equals.key}"
          value = string_equals.value
        }
      }
    }
  }
}

resource "aws_iam_role" "this" {
  name_prefix        = "backup-"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "backup.amazonaws.com" } }] })
}
