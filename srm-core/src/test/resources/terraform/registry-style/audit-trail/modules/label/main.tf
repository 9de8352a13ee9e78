# Makes names and tags; has no resources of its own.
variable "context" {
  type    = any
  default = { enabled = true, namespace = null, stage = null, name = null, attributes = [], tags = {} }
}
variable "enabled" {
  type    = bool
  default = null
}
variable "name" {
  type    = string
  default = null
}
variable "attributes" {
  type    = list(string)
  default = []
}

locals {
  enabled    = var.enabled == null ? var.context.enabled : var.enabled
  name       = coalesce(var.name, var.context.name, "app")
  attributes = compact(concat(var.context.attributes, var.attributes))
  id         = lower(join("-", compact(concat([var.context.namespace, var.context.stage, local.name], local.attributes))))
  tags       = merge(var.context.tags, { Name = local.id })
}

output "id" { value = local.enabled ? local.id : "" }
output "enabled" { value = local.enabled }
output "tags" { value = local.tags }
output "context" {
  value = { enabled = local.enabled, namespace = var.context.namespace, stage = var.context.stage, name = local.name, attributes = local.attributes, tags = var.context.tags }
}
