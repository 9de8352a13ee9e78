variable "vpc_id" { type = string }
variable "subnets" {
  type    = list(string)
  default = []
}
variable "security_group_ids" {
  type    = list(string)
  default = []
}
variable "endpoints" {
  type    = any
  default = {}
}

locals {
  endpoints          = { for key, value in var.endpoints : key => value if try(value.create, true) }
  security_group_ids = concat(var.security_group_ids, aws_security_group.this[*].id)
}

resource "aws_security_group" "this" {
  count = 1

  name_prefix = "endpoints-"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_endpoint" "this" {
  for_each = local.endpoints

  vpc_id              = var.vpc_id
  service_name        = "com.amazonaws.eu-west-1.${each.value.service}"
  vpc_endpoint_type   = try(each.value.type, "Interface")
  policy              = try(each.value.policy, null)
  private_dns_enabled = try(each.value.private_dns, null)
  route_table_ids     = try(each.value.type, "Interface") == "Gateway" ? lookup(each.value, "route_table_ids", null) : null
  subnet_ids          = try(each.value.type, "Interface") == "Interface" ? distinct(concat(var.subnets, lookup(each.value, "subnet_ids", []))) : null
  security_group_ids  = try(each.value.type, "Interface") == "Interface" ? local.security_group_ids : null
}
