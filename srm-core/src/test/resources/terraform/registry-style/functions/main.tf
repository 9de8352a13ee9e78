locals {
  functions = {
    "orders.create" = { memory = 256, url = false, update = "Auto", triggers = { api = { principal = "apigateway.amazonaws.com", source_arn = "${module.api.execution_arn}/*/*" } } }
    "orders.list"   = { memory = 128, url = true, update = "Auto", triggers = {} }
    nightly         = { memory = 128, url = false, update = "Manual", triggers = { rule = { principal = "events.amazonaws.com", source_arn = aws_cloudwatch_event_rule.nightly.arn } } }
  }
}

module "function" {
  source   = "./modules/function"
  for_each = local.functions

  name            = replace(each.key, ".", "-")
  memory          = each.value.memory
  create_url      = each.value.url
  triggers        = each.value.triggers
  runtime_update  = each.value.update
  kms_key_arn     = aws_kms_key.functions.arn
  environment     = { TABLE = aws_dynamodb_table.orders.name }
  policy_json     = data.aws_iam_policy_document.table.json
  dead_letter_arn = aws_sqs_queue.failed.arn
}

module "api" {
  source = "./modules/http-api"

  name = "orders"
}

resource "aws_cloudwatch_event_rule" "nightly" {
  schedule_expression = "cron(0 1 * * ? *)"
}

resource "aws_kms_key" "functions" {
  enable_key_rotation = true
}

resource "aws_sqs_queue" "failed" {
  name_prefix             = "failed-"
  sqs_managed_sse_enabled = true
}

resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

data "aws_iam_policy_document" "table" {
  statement {
    actions   = ["dynamodb:GetItem", "dynamodb:PutItem"]
    resources = [aws_dynamodb_table.orders.arn]
  }
}
