variable "vpc" { type = string }
variable "number" { type = number }
variable "public" { type = bool }

resource "aws_subnet" "this" {
  count = 2

  vpc_id     = var.vpc
  cidr_block = "10.0.${var.number + count.index}.0/24"
}

resource "aws_route_table" "this" {
  vpc_id = var.vpc
}

resource "aws_route" "to_internet" {
  count = var.public ? 1 : 0

  route_table_id         = aws_route_table.this.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this[0].id
}

resource "aws_internet_gateway" "this" {
  count = var.public ? 1 : 0

  vpc_id = var.vpc
}

resource "aws_route_table_association" "this" {
  count = 2

  subnet_id      = aws_subnet.this[count.index].id
  route_table_id = aws_route_table.this.id
}

output "subnets" { value = aws_subnet.this[*].id }
