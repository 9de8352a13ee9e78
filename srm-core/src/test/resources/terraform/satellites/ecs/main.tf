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
  # Where a service runs that does not say it itself.
  providers = { fargate = "FARGATE", "hosts.own" = aws_ecs_capacity_provider.hosts.name }
}

resource "aws_ecs_capacity_provider" "hosts" {
  name = "hosts"

  auto_scaling_group_provider {
    auto_scaling_group_arn = "arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:6e5ba4ec-63ac-4d04-9b0d-8ac5ea4a6d4a:autoScalingGroupName/hosts"
  }
}

resource "aws_ecs_task_definition" "main" {
  family = "main"

  container_definitions = jsonencode([{
    name  = "main"
    image = "public.ecr.aws/docker/library/busybox:1.36"
  }])
}

# --- All in one module ------------------------------------------------------------------------------------------------------------

resource "aws_ecs_cluster" "this" {
  for_each = toset(["fargate", "hosts.own"])

  name = "whole-${md5(each.key)}"
}

resource "aws_ecs_cluster_capacity_providers" "fargate" {
  cluster_name       = aws_ecs_cluster.this["fargate"].name
  capacity_providers = ["FARGATE"]

  default_capacity_provider_strategy {
    capacity_provider = "FARGATE"
  }
}

resource "aws_ecs_cluster_capacity_providers" "hosts" {
  cluster_name       = aws_ecs_cluster.this["hosts.own"].name
  capacity_providers = [aws_ecs_capacity_provider.hosts.name]

  default_capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.hosts.name
  }
}

resource "aws_ecs_service" "this" {
  for_each = toset(["fargate", "hosts.own"])

  name            = "whole-${md5(each.key)}"
  cluster         = aws_ecs_cluster.this[each.key].arn
  task_definition = aws_ecs_task_definition.main.arn
}

# --- Cluster and service in modules of their own -------------------------------------------------------------------------------------

module "cluster" {
  source   = "./modules/cluster"
  for_each = local.providers

  name          = md5(each.key)
  provider_name = each.value
}

module "service" {
  source   = "./modules/service"
  for_each = toset(["fargate", "hosts.own"])

  cluster = module.cluster[each.key].arn
  task    = aws_ecs_task_definition.main.arn
}
