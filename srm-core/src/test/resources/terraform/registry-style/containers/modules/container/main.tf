variable "name" { type = string }
variable "image" { type = string }
variable "port" { type = number }
variable "service" { type = string }
variable "key_arn" { type = string }

locals {
  log_group_name = try(aws_cloudwatch_log_group.this[0].name, "")

  definition = {
    for key, value in {
      name                   = var.name
      image                  = var.image
      essential              = true
      user                   = "1000"
      readonlyRootFilesystem = true
      portMappings           = var.port == 0 ? null : [{ containerPort = var.port }]
      logConfiguration = {
        logDriver = "awslogs"
        options   = { "awslogs-group" = local.log_group_name, "awslogs-region" = "eu-west-1", "awslogs-stream-prefix" = "ecs" }
      }
    } : key => value if value != null
  }
}

resource "aws_cloudwatch_log_group" "this" {
  count = 1

  name              = "/aws/ecs/${var.service}/${var.name}"
  retention_in_days = 400
  kms_key_id        = var.key_arn
}

output "definition" { value = local.definition }
