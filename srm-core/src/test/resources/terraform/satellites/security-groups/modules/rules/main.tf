variable "group" { type = string }
variable "from" { type = list(string) }

resource "aws_security_group_rule" "this" {
  count = length(var.from)

  security_group_id = var.group
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_blocks       = [element(var.from, count.index)]
}

resource "aws_vpc_security_group_ingress_rule" "this" {
  for_each = toset(var.from)

  security_group_id = var.group
  ip_protocol       = "tcp"
  from_port         = 3389
  to_port           = 3389
  cidr_ipv4         = each.value
}
