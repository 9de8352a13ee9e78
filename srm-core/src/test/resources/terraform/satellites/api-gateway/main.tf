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

resource "aws_wafv2_web_acl" "main" {
  name  = "main"
  scope = "REGIONAL"

  default_action {
    allow {}
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "main"
    sampled_requests_enabled   = true
  }
}

# --- REST, all in one module: both stages have the same name ---------------------------------------------------------------------------

resource "aws_api_gateway_rest_api" "this" {
  for_each = local.right

  name = "whole-${md5(each.key)}"
}

resource "aws_api_gateway_deployment" "this" {
  for_each = local.right

  rest_api_id = aws_api_gateway_rest_api.this[each.key].id
}

resource "aws_api_gateway_stage" "this" {
  for_each = local.right

  rest_api_id   = aws_api_gateway_rest_api.this[each.key].id
  deployment_id = aws_api_gateway_deployment.this[each.key].id
  stage_name    = "live"
}

resource "aws_api_gateway_method_settings" "this" {
  for_each = local.right

  rest_api_id = aws_api_gateway_rest_api.this[each.key].id
  stage_name  = aws_api_gateway_stage.this[each.key].stage_name
  method_path = "*/*"

  settings {
    logging_level          = each.value ? "INFO" : "OFF"
    throttling_rate_limit  = each.value ? 100 : -1
    throttling_burst_limit = each.value ? 50 : -1
  }
}

# By nothing but the name, which both stages have: the API tells them apart.
resource "aws_api_gateway_rest_api" "literal" {
  for_each = local.right

  name = "literal-${md5(each.key)}"
}

resource "aws_api_gateway_stage" "literal" {
  for_each = local.right

  rest_api_id   = aws_api_gateway_rest_api.literal[each.key].id
  deployment_id = "abc123"
  stage_name    = "prod"
}

resource "aws_api_gateway_method_settings" "literal" {
  for_each = local.right

  rest_api_id = aws_api_gateway_rest_api.literal[each.key].id
  stage_name  = "prod"
  method_path = "*/*"

  settings {
    logging_level = each.value ? "INFO" : "OFF"
  }
}

resource "aws_wafv2_web_acl_association" "this" {
  for_each = { for key, right in local.right : key => right if right }

  resource_arn = aws_api_gateway_stage.this[each.key].arn
  web_acl_arn  = aws_wafv2_web_acl.main.arn
}

resource "aws_api_gateway_usage_plan" "this" {
  name = "whole"

  api_stages {
    api_id = aws_api_gateway_rest_api.this["good"].id
    stage  = aws_api_gateway_stage.this["good"].stage_name
  }

  throttle_settings {
    rate_limit  = 10
    burst_limit = 5
  }
}

resource "aws_api_gateway_method" "this" {
  for_each = local.right

  rest_api_id   = aws_api_gateway_rest_api.this[each.key].id
  resource_id   = aws_api_gateway_rest_api.this[each.key].root_resource_id
  http_method   = "GET"
  authorization = "AWS_IAM"
}

resource "aws_api_gateway_integration" "this" {
  for_each = local.right

  rest_api_id             = aws_api_gateway_rest_api.this[each.key].id
  resource_id             = aws_api_gateway_rest_api.this[each.key].root_resource_id
  http_method             = aws_api_gateway_method.this[each.key].http_method
  type                    = each.value ? "AWS_PROXY" : "HTTP_PROXY"
  integration_http_method = "POST"
  uri                     = each.value ? "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:app/invocations" : "http://backend.example.com"
}

# --- HTTP --------------------------------------------------------------------------------------------------------------------------------

resource "aws_apigatewayv2_api" "this" {
  for_each = local.right

  name          = "whole-${md5(each.key)}"
  protocol_type = each.value ? "HTTP" : "WEBSOCKET"

  route_selection_expression = each.value ? null : "$request.body.action"
}

resource "aws_apigatewayv2_stage" "this" {
  for_each = local.right

  api_id = aws_apigatewayv2_api.this[each.key].id
  name   = "$default"
}

# --- API and stage in modules of their own -------------------------------------------------------------------------------------------

module "api" {
  source   = "./modules/api"
  for_each = local.right

  name = "split-${md5(each.key)}"
}

module "stage" {
  source   = "./modules/stage"
  for_each = local.right

  api   = module.api[each.key].id
  level = each.value ? "ERROR" : "OFF"
  acls  = each.value ? [aws_wafv2_web_acl.main.arn] : []
}
