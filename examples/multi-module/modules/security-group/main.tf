# A security group whose rules come as lists or as a map.

variable "create" {
  description = "Whether to make anything."
  type        = bool
  default     = true
}

variable "name" {
  description = "Name of the group."
  type        = string
}

variable "description" {
  description = "What the group is for."
  type        = string
}

variable "vpc_id" {
  description = "VPC of the group."
  type        = string
}

variable "use_name_prefix" {
  description = "Whether the name is only the beginning of the name."
  type        = bool
  default     = true
}

variable "ingress_with_cidr_blocks" {
  description = "Rules as maps of strings, addresses separated by commas."
  type        = list(map(string))
  default     = []
}

variable "ingress_with_source_security_group_id" {
  description = "Rules as maps of strings."
  type        = list(map(string))
  default     = []
}

variable "ingress_rules" {
  description = "Rules in the newer style, by name."

  type = map(object({
    port      = number
    cidr_ipv4 = string
  }))

  default = {}
}

locals {
  # One of the two groups exists; rules and outputs only know this value.
  this_sg_id = var.create ? concat(aws_security_group.this[*].id, aws_security_group.this_name_prefix[*].id, [""])[0] : ""
}

resource "aws_security_group" "this" {
  count = var.create && !var.use_name_prefix ? 1 : 0

  name        = var.name
  description = var.description
  vpc_id      = var.vpc_id
}

resource "aws_security_group" "this_name_prefix" {
  count = var.create && var.use_name_prefix ? 1 : 0

  name_prefix = "${var.name}-"
  description = var.description
  vpc_id      = var.vpc_id

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_security_group_rule" "ingress_with_cidr_blocks" {
  count = var.create ? length(var.ingress_with_cidr_blocks) : 0

  security_group_id = local.this_sg_id
  type              = "ingress"
  description       = lookup(var.ingress_with_cidr_blocks[count.index], "description", "Ingress")
  cidr_blocks       = split(",", var.ingress_with_cidr_blocks[count.index]["cidr_blocks"])
  from_port         = var.ingress_with_cidr_blocks[count.index]["from_port"]
  to_port           = var.ingress_with_cidr_blocks[count.index]["to_port"]
  protocol          = var.ingress_with_cidr_blocks[count.index]["protocol"]
}

resource "aws_security_group_rule" "ingress_with_source_security_group_id" {
  count = var.create ? length(var.ingress_with_source_security_group_id) : 0

  security_group_id        = local.this_sg_id
  type                     = "ingress"
  description              = lookup(var.ingress_with_source_security_group_id[count.index], "description", "Ingress")
  source_security_group_id = var.ingress_with_source_security_group_id[count.index]["source_security_group_id"]
  from_port                = var.ingress_with_source_security_group_id[count.index]["from_port"]
  to_port                  = var.ingress_with_source_security_group_id[count.index]["to_port"]
  protocol                 = var.ingress_with_source_security_group_id[count.index]["protocol"]
}

resource "aws_vpc_security_group_ingress_rule" "this" {
  for_each = { for name, rule in var.ingress_rules : name => rule if var.create }

  security_group_id = local.this_sg_id
  description       = each.key
  cidr_ipv4         = each.value.cidr_ipv4
  from_port         = each.value.port
  to_port           = each.value.port
  ip_protocol       = "tcp"
}

resource "aws_vpc_security_group_egress_rule" "all" {
  count = var.create ? 1 : 0

  security_group_id = local.this_sg_id
  description       = "Everywhere"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}

output "security_group_id" {
  description = "Id of the group."
  value       = local.this_sg_id
}
