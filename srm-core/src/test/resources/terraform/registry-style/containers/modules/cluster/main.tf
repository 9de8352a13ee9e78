variable "name" { type = string }
variable "create" {
  type    = bool
  default = true
}
variable "settings" {
  type    = any
  default = [{ name = "containerInsights", value = "enabled" }]
}
variable "providers_weighted" {
  type    = any
  default = {}
}

locals {
  providers = { for k, v in var.providers_weighted : k => v }
}

resource "aws_ecs_cluster" "this" {
  count = var.create ? 1 : 0

  name = var.name

  dynamic "setting" {
    for_each = flatten([var.settings])

    content {
      name  = setting.value.name
      value = setting.value.value
    }
  }
}

resource "aws_ecs_cluster_capacity_providers" "this" {
  count = var.create && length(local.providers) > 0 ? 1 : 0

  cluster_name       = aws_ecs_cluster.this[0].name
  capacity_providers = distinct([for k, v in local.providers : try(v.name, k)])

  dynamic "default_capacity_provider_strategy" {
    for_each = local.providers
    iterator = strategy

    content {
      capacity_provider = try(strategy.value.name, strategy.key)
      base              = try(strategy.value.base, null)
      weight            = try(strategy.value.weight, null)
    }
  }
}

output "arn" { value = try(aws_ecs_cluster.this[0].arn, null) }
