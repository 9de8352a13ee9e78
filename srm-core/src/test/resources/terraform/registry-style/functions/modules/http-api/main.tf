variable "name" { type = string }

resource "aws_apigatewayv2_api" "this" {
  count = 1

  name          = var.name
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_stage" "this" {
  count = 1

  api_id = aws_apigatewayv2_api.this[0].id
  name   = "$default"

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.this[0].arn
    format          = "$context.requestId"
  }
}

resource "aws_cloudwatch_log_group" "this" {
  count = 1

  name_prefix       = "/api/${var.name}"
  retention_in_days = 400
}

output "execution_arn" { value = one(aws_apigatewayv2_api.this[*].execution_arn) }
