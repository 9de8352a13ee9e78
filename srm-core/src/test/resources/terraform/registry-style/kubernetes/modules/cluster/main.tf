variable "create" {
  type    = bool
  default = true
}
variable "name" { type = string }
variable "vpc_id" { type = string }
variable "subnet_ids" {
  type    = list(string)
  default = []
}
variable "encryption" {
  type    = any
  default = { resources = ["secrets"] }
}
variable "node_security_group_additional_rules" {
  type    = any
  default = {}
}
variable "node_group_defaults" {
  type    = any
  default = {}
}
variable "node_groups" {
  type    = any
  default = {}
}

locals {
  cluster_role           = try(aws_iam_role.this[0].arn, null)
  node_security_group_id = try(aws_security_group.node[0].id, null)
  node_rules = {
    cluster_443 = { protocol = "tcp", from_port = 443, to_port = 443, type = "ingress", source_cluster = true }
  }
}

module "key" {
  source = "./modules/key"

  create = var.create && length(var.encryption) > 0
}

resource "aws_eks_cluster" "this" {
  count = var.create ? 1 : 0

  name                      = var.name
  role_arn                  = local.cluster_role
  version                   = "1.33"
  enabled_cluster_log_types = ["api", "audit", "authenticator"]

  vpc_config {
    subnet_ids              = var.subnet_ids
    security_group_ids      = compact(distinct([aws_security_group.cluster[0].id]))
    endpoint_private_access = true
    endpoint_public_access  = false
  }

  dynamic "encryption_config" {
    for_each = length(var.encryption) > 0 ? [var.encryption] : []

    content {
      provider {
        key_arn = try(encryption_config.value.key, module.key.arn)
      }
      resources = encryption_config.value.resources
    }
  }
}

resource "aws_security_group" "cluster" {
  count = var.create ? 1 : 0

  name_prefix = "${var.name}-cluster-"
  vpc_id      = var.vpc_id
}

resource "aws_security_group" "node" {
  count = var.create ? 1 : 0

  name_prefix = "${var.name}-node-"
  vpc_id      = var.vpc_id
}

resource "aws_security_group_rule" "node" {
  for_each = { for k, v in merge(local.node_rules, var.node_security_group_additional_rules) : k => v if var.create }

  security_group_id        = aws_security_group.node[0].id
  protocol                 = each.value.protocol
  from_port                = each.value.from_port
  to_port                  = each.value.to_port
  type                     = each.value.type
  cidr_blocks              = lookup(each.value, "cidr_blocks", null)
  self                     = lookup(each.value, "self", null)
  source_security_group_id = try(each.value.source_cluster, false) ? aws_security_group.cluster[0].id : null
}

resource "aws_iam_role" "this" {
  count = var.create ? 1 : 0

  name_prefix        = "${var.name}-"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "eks.amazonaws.com" } }] })
}

resource "aws_iam_role_policy_attachment" "this" {
  for_each = toset(["AmazonEKSClusterPolicy", "AmazonEKSVPCResourceController"])

  policy_arn = "arn:aws:iam::aws:policy/${each.value}"
  role       = aws_iam_role.this[0].name
}

module "node_group" {
  source   = "./modules/node-group"
  for_each = { for k, v in var.node_groups : k => v if var.create }

  name               = replace(each.key, ".", "-")
  cluster_name       = aws_eks_cluster.this[0].name
  subnet_ids         = try(each.value.subnet_ids, var.node_group_defaults.subnet_ids, var.subnet_ids)
  security_group_ids = compact(concat([local.node_security_group_id], try(each.value.security_group_ids, [])))
  min                = try(each.value.min, var.node_group_defaults.min, 1)
  disk_size          = try(each.value.disk_size, var.node_group_defaults.disk_size, 20)
  kms_key            = try(each.value.kms_key, var.node_group_defaults.kms_key, null)
  create_template    = try(each.value.create_template, true)
  template           = try(each.value.template, "")
}

output "cluster_name" { value = try(aws_eks_cluster.this[0].name, "") }
