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
  right = { good = true, "b.ad" = false }
}

# --- All in one module ------------------------------------------------------------------------------------------------------------

resource "aws_lambda_function" "this" {
  for_each = local.right

  function_name = "whole-${md5(each.key)}"
  role          = "arn:aws:iam::123456789012:role/functions"
  runtime       = "python3.13"
  handler       = "app.handler"
  s3_bucket     = "artifacts"
  s3_key        = "app.zip"
}

resource "aws_lambda_permission" "this" {
  for_each = local.right

  function_name = aws_lambda_function.this[each.key].function_name
  action        = "lambda:InvokeFunction"
  principal     = each.value ? "s3.amazonaws.com" : "*"
  source_arn    = each.value ? "arn:aws:s3:::uploads" : null
}

resource "aws_lambda_function_url" "this" {
  for_each = local.right

  function_name      = aws_lambda_function.this[each.key].arn
  authorization_type = each.value ? "AWS_IAM" : "NONE"
}

resource "aws_lambda_runtime_management_config" "this" {
  for_each = local.right

  function_name       = aws_lambda_function.this[each.key].function_name
  update_runtime_on   = each.value ? "Auto" : "Manual"
  runtime_version_arn = each.value ? null : "arn:aws:lambda:eu-west-1::runtime:8eeff65f6809a3ce81507fe733fe09b835899b99481ba22fd75b5a7338290ec1"
}

resource "aws_lambda_function_event_invoke_config" "this" {
  for_each = { for key, right in local.right : key => right if right }

  function_name = aws_lambda_function.this[each.key].function_name

  destination_config {
    on_failure {
      destination = "arn:aws:sqs:eu-west-1:123456789012:failures"
    }
  }
}

# Through an alias of the function.
resource "aws_lambda_alias" "live" {
  name             = "live"
  function_name    = aws_lambda_function.this["good"].function_name
  function_version = "1"
}

resource "aws_lambda_permission" "of_alias" {
  function_name = aws_lambda_alias.live.function_name
  qualifier     = aws_lambda_alias.live.name
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  source_arn    = "arn:aws:events:eu-west-1:123456789012:rule/nightly"
}

# --- The function in one module, who may call it in another ---------------------------------------------------------------------------

module "function" {
  source   = "./modules/function"
  for_each = local.right

  name = md5(each.key)
}

module "access" {
  source   = "./modules/access"
  for_each = local.right

  function = module.function[each.key]
  right    = each.value
}
