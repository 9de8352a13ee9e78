variable "name" { type = string }

resource "aws_lb" "this" {
  count = 1

  name    = var.name
  subnets = ["subnet-0a1b2c3d4e5f60718", "subnet-0b1c2d3e4f5061728"]
}

output "arn" { value = concat(aws_lb.this[*].arn, [""])[0] }
