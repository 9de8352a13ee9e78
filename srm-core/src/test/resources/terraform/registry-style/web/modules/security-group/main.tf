variable "create" {
  type    = bool
  default = true
}
variable "create_sg" {
  type    = bool
  default = true
}
variable "security_group_id" {
  type    = string
  default = null
}
variable "use_name_prefix" {
  type    = bool
  default = true
}
variable "name" { type = string }
variable "vpc_id" { type = string }
variable "ingress_rules" {
  type    = list(string)
  default = []
}
variable "ingress_cidrs" {
  type    = list(string)
  default = []
}
variable "ingress_with_source" {
  type    = list(map(string))
  default = []
}
variable "rules" {
  type = map(list(any))
  default = {
    http-80-tcp   = [80, 80, "tcp", "HTTP"]
    https-443-tcp = [443, 443, "tcp", "HTTPS"]
    app-8080-tcp  = [8080, 8080, "tcp", "App"]
    ssh-22-tcp    = [22, 22, "tcp", "SSH"]
    all-all       = [-1, -1, "-1", "All"]
  }
}

locals {
  create = var.create && var.create_sg
  sg_id  = var.create_sg ? concat(aws_security_group.this[*].id, aws_security_group.prefixed[*].id, [""])[0] : var.security_group_id
}

resource "aws_security_group" "this" {
  count = local.create && !var.use_name_prefix ? 1 : 0

  name   = var.name
  vpc_id = var.vpc_id
}

resource "aws_security_group" "prefixed" {
  count = local.create && var.use_name_prefix ? 1 : 0

  name_prefix = "${var.name}-"
  vpc_id      = var.vpc_id
}

resource "aws_security_group_rule" "ingress" {
  count = local.create ? length(var.ingress_rules) : 0

  security_group_id = local.sg_id
  type              = "ingress"
  cidr_blocks       = var.ingress_cidrs
  from_port         = var.rules[var.ingress_rules[count.index]][0]
  to_port           = var.rules[var.ingress_rules[count.index]][1]
  protocol          = var.rules[var.ingress_rules[count.index]][2]
}

resource "aws_security_group_rule" "with_source" {
  count = local.create ? length(var.ingress_with_source) : 0

  security_group_id        = local.sg_id
  type                     = "ingress"
  source_security_group_id = var.ingress_with_source[count.index]["source"]
  from_port                = lookup(var.ingress_with_source[count.index], "from_port", var.rules[lookup(var.ingress_with_source[count.index], "rule", "all-all")][0])
  to_port                  = lookup(var.ingress_with_source[count.index], "to_port", var.rules[lookup(var.ingress_with_source[count.index], "rule", "all-all")][1])
  protocol                 = lookup(var.ingress_with_source[count.index], "protocol", var.rules[lookup(var.ingress_with_source[count.index], "rule", "all-all")][2])
}

output "id" { value = try(aws_security_group.this[0].id, aws_security_group.prefixed[0].id, "") }
