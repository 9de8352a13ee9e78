variable "name" { type = string }
variable "provider_name" { type = string }

resource "aws_ecs_cluster" "this" {
  count = 1

  name = "split-${var.name}"
}

resource "aws_ecs_cluster_capacity_providers" "this" {
  cluster_name       = aws_ecs_cluster.this[0].name
  capacity_providers = [var.provider_name]

  default_capacity_provider_strategy {
    capacity_provider = var.provider_name
  }
}

output "arn" { value = try(aws_ecs_cluster.this[0].arn, null) }
