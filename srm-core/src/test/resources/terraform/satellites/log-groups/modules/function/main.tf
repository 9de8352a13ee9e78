variable "name" { type = string }
variable "group" { type = string }

resource "aws_lambda_function" "this" {
  function_name = var.name
  role          = "arn:aws:iam::123456789012:role/functions"
  runtime       = "python3.13"
  handler       = "app.handler"
  s3_bucket     = "artifacts"
  s3_key        = "app.zip"

  logging_config {
    log_format = "JSON"
    log_group  = var.group
  }
}
