variable "api" { type = string }
variable "level" { type = string }
variable "acls" { type = list(string) }

resource "aws_api_gateway_stage" "this" {
  rest_api_id   = var.api
  deployment_id = "abc123"
  stage_name    = "main"
}

resource "aws_api_gateway_method_settings" "this" {
  rest_api_id = var.api
  stage_name  = aws_api_gateway_stage.this.stage_name
  method_path = "*/*"

  settings {
    logging_level = var.level
  }
}

resource "aws_wafv2_web_acl_association" "this" {
  count = length(var.acls)

  resource_arn = aws_api_gateway_stage.this.arn
  web_acl_arn  = var.acls[count.index]
}
