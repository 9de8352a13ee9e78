locals {
  create_vpc       = var.create_vpc && length(var.azs) > 0
  len_private      = max(length(var.private_subnets))
  nat_count        = var.single_nat_gateway ? 1 : length(var.azs)
  vpc_id           = try(aws_vpc.this[0].id, "")
  flow_destination = try(aws_cloudwatch_log_group.flow[0].arn, var.flow_log_destination)
}

resource "aws_vpc" "this" {
  count = local.create_vpc ? 1 : 0

  cidr_block           = var.cidr
  enable_dns_hostnames = true
  tags                 = merge({ Name = var.name }, var.tags)
}

resource "aws_subnet" "public" {
  count = local.create_vpc && length(var.public_subnets) > 0 ? length(var.public_subnets) : 0

  vpc_id                  = local.vpc_id
  cidr_block              = element(concat(var.public_subnets, [""]), count.index)
  availability_zone       = element(var.azs, count.index)
  map_public_ip_on_launch = var.map_public_ip_on_launch
}

resource "aws_subnet" "private" {
  count = local.create_vpc ? local.len_private : 0

  vpc_id            = local.vpc_id
  cidr_block        = var.private_subnets[count.index]
  availability_zone = element(var.azs, count.index)
}

resource "aws_internet_gateway" "this" {
  count = local.create_vpc && length(var.public_subnets) > 0 ? 1 : 0

  vpc_id = local.vpc_id
}

resource "aws_eip" "nat" {
  count = local.create_vpc && length(var.public_subnets) > 0 ? local.nat_count : 0

  domain = "vpc"
}

resource "aws_nat_gateway" "this" {
  count = local.create_vpc && length(var.public_subnets) > 0 ? local.nat_count : 0

  allocation_id = element(aws_eip.nat[*].id, count.index)
  subnet_id     = element(aws_subnet.public[*].id, count.index)
}

resource "aws_route_table" "public" {
  count = local.create_vpc && length(var.public_subnets) > 0 ? 1 : 0

  vpc_id = local.vpc_id
}

resource "aws_route" "public" {
  count = local.create_vpc && length(var.public_subnets) > 0 ? 1 : 0

  route_table_id         = aws_route_table.public[0].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this[0].id
}

resource "aws_route_table_association" "public" {
  count = local.create_vpc ? length(var.public_subnets) : 0

  subnet_id      = element(aws_subnet.public[*].id, count.index)
  route_table_id = aws_route_table.public[0].id
}

resource "aws_route_table" "private" {
  count = local.create_vpc ? local.nat_count : 0

  vpc_id = local.vpc_id
}

resource "aws_route_table_association" "private" {
  count = local.create_vpc ? length(var.private_subnets) : 0

  subnet_id      = element(aws_subnet.private[*].id, count.index)
  route_table_id = element(aws_route_table.private[*].id, var.single_nat_gateway ? 0 : count.index)
}

resource "aws_default_security_group" "this" {
  count = local.create_vpc && var.manage_default_security_group ? 1 : 0

  vpc_id = aws_vpc.this[0].id

  dynamic "ingress" {
    for_each = var.default_security_group_ingress
    content {
      self      = lookup(ingress.value, "self", null)
      from_port = lookup(ingress.value, "from_port", 0)
      to_port   = lookup(ingress.value, "to_port", 0)
      protocol  = lookup(ingress.value, "protocol", "-1")
    }
  }
}

resource "aws_flow_log" "this" {
  count = local.create_vpc && var.enable_flow_log ? 1 : 0

  vpc_id               = local.vpc_id
  traffic_type         = var.flow_log_traffic
  log_destination      = local.flow_destination
  log_destination_type = "cloud-watch-logs"
  iam_role_arn         = try(aws_iam_role.flow[0].arn, null)
}

resource "aws_cloudwatch_log_group" "flow" {
  count = local.create_vpc && var.enable_flow_log ? 1 : 0

  name              = "/aws/vpc-flow-log/${local.vpc_id}"
  retention_in_days = 365
}

data "aws_iam_policy_document" "assume" {
  count = var.enable_flow_log ? 1 : 0

  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["vpc-flow-logs.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "flow" {
  count = var.enable_flow_log ? 1 : 0

  statement {
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["${aws_cloudwatch_log_group.flow[0].arn}:*"]
  }
}

resource "aws_iam_role" "flow" {
  count = local.create_vpc && var.enable_flow_log ? 1 : 0

  name_prefix        = "vpc-flow-log-"
  assume_role_policy = data.aws_iam_policy_document.assume[0].json
}

resource "aws_iam_role_policy" "flow" {
  count = local.create_vpc && var.enable_flow_log ? 1 : 0

  role   = aws_iam_role.flow[0].name
  policy = data.aws_iam_policy_document.flow[0].json
}
