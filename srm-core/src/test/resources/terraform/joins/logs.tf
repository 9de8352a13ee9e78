# --- Log groups, by name -----------------------------------------------------------------------------------------------------------

resource "aws_lambda_function" "named" {
  function_name = "joins-named"
  role          = "arn:aws:iam::123456789012:role/joins"
  runtime       = "python3.13"
  handler       = "app.handler"
  s3_bucket     = "artifacts"
  s3_key        = "named.zip"
}

resource "aws_cloudwatch_log_group" "by_reference" {
  name              = "/aws/lambda/${aws_lambda_function.named.function_name}"
  retention_in_days = 90
}

resource "aws_lambda_function" "literal" {
  function_name = "joins-literal"
  role          = "arn:aws:iam::123456789012:role/joins"
  runtime       = "python3.13"
  handler       = "app.handler"
  s3_bucket     = "artifacts"
  s3_key        = "literal.zip"
}

# The same text in two places, nothing else.
resource "aws_cloudwatch_log_group" "literal" {
  name              = "/aws/lambda/joins-literal"
  retention_in_days = 90
}

resource "aws_lambda_function" "own_group" {
  function_name = "joins-own-group"
  role          = "arn:aws:iam::123456789012:role/joins"
  runtime       = "python3.13"
  handler       = "app.handler"
  s3_bucket     = "artifacts"
  s3_key        = "own.zip"

  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.own.name
  }
}

resource "aws_cloudwatch_log_group" "own" {
  name              = "/joins/own"
  retention_in_days = 90
}

# Wrong: a function whose log group is not here, so Lambda makes one that never forgets.
resource "aws_lambda_function" "without_group" {
  function_name = "joins-without-group"
  role          = "arn:aws:iam::123456789012:role/joins"
  runtime       = "python3.13"
  handler       = "app.handler"
  s3_bucket     = "artifacts"
  s3_key        = "without.zip"
}

# Its runtime is kept by hand: moves the runtime to the customer.
resource "aws_lambda_runtime_management_config" "literal" {
  function_name       = aws_lambda_function.literal.function_name
  update_runtime_on   = "Manual"
  runtime_version_arn = "arn:aws:lambda:eu-west-1::runtime:8eeff65f6809a3ce81507fe733fe09b835899b99481ba22fd75b5a7338290ec1"
}

resource "aws_vpc" "recorded" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_flow_log" "recorded" {
  vpc_id          = aws_vpc.recorded.id
  traffic_type    = "ALL"
  log_destination = "arn:aws:s3:::joins-flow-logs"

  log_destination_type = "s3"
}

# Wrong: no flow log.
resource "aws_vpc" "not_recorded" {
  cidr_block = "10.2.0.0/16"
}
