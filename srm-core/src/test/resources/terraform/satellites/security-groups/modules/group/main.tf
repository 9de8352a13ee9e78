variable "name" { type = string }
variable "vpc_id" { type = string }

resource "aws_security_group" "with_name_prefix" {
  count = 0

  name_prefix = var.name
  vpc_id      = var.vpc_id
}

resource "aws_security_group" "this" {
  count = 1

  name   = var.name
  vpc_id = var.vpc_id
}

# One of the two groups, in the way in which modules that offer both choose.
output "id" {
  value = try(aws_security_group.this[0].id, aws_security_group.with_name_prefix[0].id, "")
}
