variable "create" {
  type    = bool
  default = true
}
variable "name" { type = string }
variable "memory" { type = number }
variable "create_url" { type = bool }
variable "triggers" {
  type    = any
  default = {}
}
variable "runtime_update" { type = string }
variable "kms_key_arn" { type = string }
variable "environment" {
  type    = map(string)
  default = {}
}
variable "policy_json" { type = string }
variable "dead_letter_arn" {
  type    = string
  default = null
}

locals {
  create      = var.create
  create_role = local.create
  role_name   = local.create_role ? coalesce("${var.name}-role") : null
}

resource "aws_cloudwatch_log_group" "this" {
  count = local.create ? 1 : 0

  name              = "/aws/lambda/${var.name}"
  retention_in_days = 400
  kms_key_id        = var.kms_key_arn
}

resource "aws_lambda_function" "this" {
  count = local.create ? 1 : 0

  function_name = var.name
  role          = local.create_role ? aws_iam_role.this[0].arn : null
  runtime       = "python3.13"
  handler       = "app.handler"
  memory_size   = var.memory
  s3_bucket     = "artifacts"
  s3_key        = "${var.name}.zip"
  kms_key_arn   = var.kms_key_arn

  dynamic "environment" {
    for_each = length(keys(var.environment)) == 0 ? [] : [true]

    content {
      variables = var.environment
    }
  }

  dynamic "dead_letter_config" {
    for_each = var.dead_letter_arn == null ? [] : [true]

    content {
      target_arn = var.dead_letter_arn
    }
  }

  depends_on = [aws_cloudwatch_log_group.this]
}

resource "aws_lambda_permission" "this" {
  for_each = { for k, v in var.triggers : k => v if local.create }

  function_name = aws_lambda_function.this[0].function_name
  statement_id  = try(each.value.statement_id, each.key)
  action        = try(each.value.action, "lambda:InvokeFunction")
  principal     = try(each.value.principal, format("%s.amazonaws.com", try(each.value.service, "")))
  source_arn    = try(each.value.source_arn, null)
}

resource "aws_lambda_function_url" "this" {
  count = local.create && var.create_url ? 1 : 0

  function_name      = aws_lambda_function.this[0].function_name
  authorization_type = "AWS_IAM"
}

resource "aws_lambda_runtime_management_config" "this" {
  count = local.create ? 1 : 0

  function_name       = aws_lambda_function.this[0].function_name
  update_runtime_on   = var.runtime_update
  runtime_version_arn = var.runtime_update == "Manual" ? "arn:aws:lambda:eu-west-1::runtime:8eeff65f6809a3ce81507fe733fe09b835899b99481ba22fd75b5a7338290ec1" : null
}

data "aws_iam_policy_document" "assume" {
  count = local.create_role ? 1 : 0

  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = distinct(concat(["lambda.amazonaws.com"], []))
    }
  }
}

data "aws_iam_policy_document" "logs" {
  statement {
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = flatten([for group in aws_cloudwatch_log_group.this[*].arn : ["${group}:*", "${group}:*:*"]])
  }
}

data "aws_iam_policy_document" "combined" {
  source_policy_documents = [data.aws_iam_policy_document.logs.json, var.policy_json]
}

resource "aws_iam_role" "this" {
  count = local.create_role ? 1 : 0

  name               = local.role_name
  assume_role_policy = data.aws_iam_policy_document.assume[0].json
}

resource "aws_iam_role_policy" "this" {
  count = local.create_role ? 1 : 0

  name   = local.role_name
  role   = aws_iam_role.this[0].name
  policy = data.aws_iam_policy_document.combined.json
}

output "arn" { value = try(aws_lambda_function.this[0].arn, "") }
