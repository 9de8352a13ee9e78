variable "name" { type = string }
variable "cluster_arn" { type = string }
variable "subnet_ids" { type = list(string) }
variable "key_arn" { type = string }
variable "launch_type" {
  type    = string
  default = null
}
variable "security_group_ids" {
  type    = list(string)
  default = []
}
variable "containers" {
  type    = any
  default = {}
}

locals {
  is_external     = try(var.launch_type, null) == "EXTERNAL"
  security_groups = flatten(concat([try(aws_security_group.this[0].id, [])], var.security_group_ids))
}

module "container" {
  source   = "../container"
  for_each = var.containers

  name    = each.key
  image   = each.value.image
  port    = try(each.value.port, 0)
  service = var.name
  key_arn = var.key_arn
}

resource "aws_security_group" "this" {
  count = 1

  name_prefix = "${var.name}-"
  vpc_id      = "vpc-0a1b2c3d4e5f60718"
}

resource "aws_ecs_task_definition" "this" {
  count = 1

  family                   = var.name
  cpu                      = 256
  memory                   = 512
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  container_definitions    = jsonencode([for container in module.container : container.definition])
}

resource "aws_ecs_service" "this" {
  count = 1

  name            = var.name
  cluster         = var.cluster_arn
  task_definition = aws_ecs_task_definition.this[0].arn
  launch_type     = local.is_external ? "EXTERNAL" : var.launch_type

  dynamic "network_configuration" {
    for_each = local.is_external ? [] : [{ subnets = var.subnet_ids, groups = local.security_groups }]

    content {
      subnets          = network_configuration.value.subnets
      security_groups  = network_configuration.value.groups
      assign_public_ip = false
    }
  }
}
