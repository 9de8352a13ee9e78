terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}
provider "aws" { region = "eu-west-1" }

variable "create" { default = true }
variable "create_not" { default = false }

# --- launch templates ---
module "asg" {
  source   = "./modules/asg"
  for_each = { "good.one" = { tokens = "required", mixed = false }, "bad/[1]" = { tokens = "optional", mixed = true } }
  name     = each.key
  tokens   = each.value.tokens
  mixed    = each.value.mixed
}

resource "aws_iam_role" "node" {
  name_prefix        = "node"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}

resource "aws_eks_cluster" "this" {
  name     = "this"
  role_arn = aws_iam_role.node.arn
  vpc_config {
    subnet_ids              = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
    endpoint_private_access = true
    endpoint_public_access  = false
  }
  enabled_cluster_log_types = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
}

resource "aws_eks_node_group" "this" {
  for_each      = { "a.b" = "good.one", "c/d" = "bad/[1]" }
  cluster_name  = aws_eks_cluster.this.name
  node_role_arn = aws_iam_role.node.arn
  subnet_ids    = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  launch_template {
    id      = module.asg[each.value].template_id
    version = "$Latest"
  }
  scaling_config {
    desired_size = 1
    max_size     = 2
    min_size     = 1
  }
}

# --- ECS: service -> strategy -> capacity provider -> ASG ---
resource "aws_ecs_capacity_provider" "this" {
  for_each = module.asg
  name     = replace(each.key, "/[^a-z]/", "-")
  auto_scaling_group_provider {
    auto_scaling_group_arn = each.value.arn
  }
}

resource "aws_ecs_cluster" "this" {
  name = "this"
  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

resource "aws_ecs_cluster_capacity_providers" "this" {
  cluster_name       = aws_ecs_cluster.this.name
  capacity_providers = concat(["FARGATE"], values(aws_ecs_capacity_provider.this)[*].name)
  default_capacity_provider_strategy {
    capacity_provider = "FARGATE"
    weight            = 1
  }
}

resource "aws_ecs_task_definition" "this" {
  family                   = "this"
  requires_compatibilities = ["EC2", "FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  container_definitions    = jsonencode([{ name = "a", image = "a@sha256:0000000000000000000000000000000000000000000000000000000000000000", readonlyRootFilesystem = true, user = "1000" }])
}

resource "aws_ecs_service" "default" {
  name            = "default"
  cluster         = aws_ecs_cluster.this.arn
  task_definition = aws_ecs_task_definition.this.arn
  desired_count   = 2
  network_configuration { subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"] }
}

resource "aws_ecs_service" "own" {
  name            = "own"
  cluster         = aws_ecs_cluster.this.arn
  task_definition = aws_ecs_task_definition.this.arn
  desired_count   = 2
  dynamic "capacity_provider_strategy" {
    for_each = { only = aws_ecs_capacity_provider.this["good.one"].name }
    content {
      capacity_provider = capacity_provider_strategy.value
      weight            = 1
    }
  }
  network_configuration { subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"] }
}

# --- Lambda ---
resource "aws_lambda_function" "this" {
  for_each      = toset(["good", "bad"])
  function_name = "this-${each.key}"
  role          = aws_iam_role.node.arn
  filename      = "x.zip"
  handler       = "a.b"
  runtime       = "python3.12"
  environment { variables = { QUEUE = aws_sqs_queue.this[0].url } }
  kms_key_arn = try(aws_kms_key.this[0].arn, null)
}

resource "aws_lambda_alias" "live" {
  for_each         = aws_lambda_function.this
  name             = "live"
  function_name    = each.value.function_name
  function_version = "$LATEST"
}

resource "aws_lambda_permission" "alias" {
  for_each       = aws_lambda_alias.live
  action         = "lambda:InvokeFunction"
  function_name  = each.value.function_name
  qualifier      = each.value.name
  principal      = each.key == "good" ? "s3.amazonaws.com" : "*"
  source_account = each.key == "good" ? "123456789012" : null
}

resource "aws_lambda_function_url" "this" {
  for_each           = aws_lambda_alias.live
  function_name      = each.value.arn
  authorization_type = each.key == "good" ? "AWS_IAM" : "NONE"
}

resource "aws_lambda_runtime_management_config" "this" {
  for_each          = aws_lambda_function.this
  function_name     = each.value.arn
  update_runtime_on = each.key == "good" ? "Auto" : "FunctionUpdate"
}

# --- flags ---
resource "aws_kms_key" "this" {
  count               = var.create ? 1 : 0
  enable_key_rotation = true
}

resource "aws_kms_key" "not" {
  count               = var.create_not ? 1 : 0
  enable_key_rotation = false
}

locals {
  key   = try(aws_kms_key.this[0].arn, aws_kms_key.not[0].arn, null)
  nokey = try(aws_kms_key.not[0].arn, null)
}

resource "aws_sqs_queue" "this" {
  count             = var.create ? 1 : 0
  name_prefix       = "q"
  kms_master_key_id = coalesce(one(aws_kms_key.not[*].id), one(aws_kms_key.this[*].id))
}

resource "aws_sns_topic" "local" {
  name              = "local"
  kms_master_key_id = local.key
}

resource "aws_sns_topic" "none" {
  name              = "none"
  kms_master_key_id = local.nokey
}

resource "aws_dynamodb_table" "this" {
  name         = "this"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  dynamic "server_side_encryption" {
    for_each = merge({ a = local.key }, {})
    content {
      enabled     = true
      kms_key_arn = server_side_encryption.value
    }
  }
  point_in_time_recovery { enabled = var.create }
}

resource "aws_cloudwatch_log_group" "lambda" {
  for_each          = aws_lambda_function.this
  name              = "/aws/lambda/${each.value.function_name}"
  retention_in_days = each.key == "good" ? 365 : 0
  kms_key_id        = each.key == "good" ? local.key : null
}

moved {
  from = aws_sqs_queue.old
  to   = aws_sqs_queue.this[0]
}
