terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

locals {
  # Whether the administration port is kept from the internet.
  right = { good = true, "b.ad" = false }
  from  = { good = "10.0.0.0/8", "b.ad" = "0.0.0.0/0" }
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

# --- Rules inside the group, and one written by a dynamic block ---------------------------------------------------------------------

resource "aws_security_group" "inline" {
  for_each = local.from

  name   = "inline-${each.key}"
  vpc_id = aws_vpc.main.id

  ingress {
    protocol    = "tcp"
    from_port   = 22
    to_port     = 22
    cidr_blocks = [each.value]
  }
}

resource "aws_security_group" "dynamic" {
  for_each = local.from

  name   = "dynamic-${each.key}"
  vpc_id = aws_vpc.main.id

  dynamic "ingress" {
    for_each = [22, 3389]

    content {
      protocol    = "tcp"
      from_port   = ingress.value
      to_port     = ingress.value
      cidr_blocks = [each.value]
    }
  }
}

# --- aws_security_group_rule ----------------------------------------------------------------------------------------------------------

resource "aws_security_group" "rule" {
  for_each = local.from

  name   = "rule-${each.key}"
  vpc_id = aws_vpc.main.id
}

resource "aws_security_group_rule" "rule" {
  for_each = local.from

  security_group_id = aws_security_group.rule[each.key].id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_blocks       = [each.value]
}

# --- aws_vpc_security_group_ingress_rule ------------------------------------------------------------------------------------------------

resource "aws_security_group" "vpc_rule" {
  for_each = local.from

  name   = "vpc-rule-${each.key}"
  vpc_id = aws_vpc.main.id
}

resource "aws_vpc_security_group_ingress_rule" "vpc_rule" {
  for_each = local.from

  security_group_id = aws_security_group.vpc_rule[each.key].id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = each.value
}

resource "aws_vpc_security_group_egress_rule" "vpc_rule" {
  for_each = local.from

  security_group_id = aws_security_group.vpc_rule[each.key].id
  ip_protocol       = "-1"
  cidr_ipv4         = each.value
}

# --- The group that comes with the VPC ----------------------------------------------------------------------------------------------------

resource "aws_default_security_group" "main" {
  vpc_id = aws_vpc.main.id
}

# --- The group in one module, its rules in another; several rules by count --------------------------------------------------------------------

module "group" {
  source   = "./modules/group"
  for_each = local.right

  name   = "split-${each.key}"
  vpc_id = aws_vpc.main.id
}

module "rules" {
  source   = "./modules/rules"
  for_each = local.from

  group = module.group[each.key].id
  from  = [each.value, "192.168.0.0/16"]
}
