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

# --- The log group of a function, by the function's name ----------------------------------------------------------------------------

resource "aws_lambda_function" "this" {
  for_each = local.right

  function_name = "whole-${md5(each.key)}"
  role          = "arn:aws:iam::123456789012:role/functions"
  runtime       = "python3.13"
  handler       = "app.handler"
  s3_bucket     = "artifacts"
  s3_key        = "app.zip"
}

resource "aws_cloudwatch_log_group" "of_function" {
  for_each = { for key, right in local.right : key => right if right }

  name              = "/aws/lambda/${aws_lambda_function.this[each.key].function_name}"
  retention_in_days = 400
}

# --- The access log of an API -----------------------------------------------------------------------------------------------------------

resource "aws_apigatewayv2_api" "main" {
  name          = "main"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_stage" "main" {
  for_each = local.right

  api_id = aws_apigatewayv2_api.main.id
  name   = md5(each.key)

  dynamic "access_log_settings" {
    for_each = each.value ? [aws_cloudwatch_log_group.of_api.arn] : []

    content {
      destination_arn = access_log_settings.value
      format          = "$context.requestId"
    }
  }
}

resource "aws_cloudwatch_log_group" "of_api" {
  name              = "/api/main"
  retention_in_days = 400
}

# --- Flow logs of a VPC, to a group and of subnets -----------------------------------------------------------------------------------------

resource "aws_vpc" "this" {
  for_each = local.right

  cidr_block = "10.0.0.0/16"
}

resource "aws_flow_log" "this" {
  for_each = { for key, right in local.right : key => right if right }

  vpc_id          = aws_vpc.this[each.key].id
  traffic_type    = "ALL"
  iam_role_arn    = "arn:aws:iam::123456789012:role/flows"
  log_destination = aws_cloudwatch_log_group.of_vpc.arn
}

resource "aws_cloudwatch_log_group" "of_vpc" {
  name              = "/vpc/flows"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_metric_filter" "of_vpc" {
  name           = "rejected"
  pattern        = "REJECT"
  log_group_name = aws_cloudwatch_log_group.of_vpc.name

  metric_transformation {
    name      = "rejected"
    namespace = "flows"
    value     = "1"
  }
}

# --- Function and group in modules of their own -------------------------------------------------------------------------------------------

module "function" {
  source   = "./modules/function"
  for_each = local.right

  name  = "split-${md5(each.key)}"
  group = module.group[each.key].name
}

module "group" {
  source   = "./modules/group"
  for_each = local.right

  name = "split-${md5(each.key)}"
  days = each.value ? 400 : 7
}
