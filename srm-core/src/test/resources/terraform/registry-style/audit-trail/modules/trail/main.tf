variable "context" { type = any }
variable "enabled" {
  type    = bool
  default = null
}
variable "bucket" { type = string }
variable "key" {
  type    = string
  default = null
}

module "label" {
  source = "../label"

  enabled = var.enabled
  context = var.context
}

locals {
  enabled   = module.label.enabled
  log_group = { arn = one(aws_cloudwatch_log_group.default[*].arn), role = one(aws_iam_role.default[*].arn) }
}

resource "aws_cloudtrail" "default" {
  count = local.enabled ? 1 : 0

  name                          = module.label.id
  s3_bucket_name                = var.bucket
  kms_key_id                    = var.key
  is_multi_region_trail         = true
  include_global_service_events = true
  enable_log_file_validation    = true
  cloud_watch_logs_group_arn    = "${local.log_group.arn}:*"
  cloud_watch_logs_role_arn     = local.log_group.role
}

resource "aws_cloudwatch_log_group" "default" {
  count = local.enabled ? 1 : 0

  name              = module.label.id
  retention_in_days = 400
}

resource "aws_iam_role" "default" {
  count = local.enabled ? 1 : 0

  name               = module.label.id
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "cloudtrail.amazonaws.com" } }] })
}
