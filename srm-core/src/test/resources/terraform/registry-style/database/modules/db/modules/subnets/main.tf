variable "name" { type = string }
variable "subnet_ids" { type = list(string) }

resource "aws_db_subnet_group" "this" {
  count = length(var.subnet_ids) > 0 ? 1 : 0

  name_prefix = "${var.name}-"
  subnet_ids  = var.subnet_ids
}

output "name" { value = one(aws_db_subnet_group.this[*].id) }
