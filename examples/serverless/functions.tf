# Two functions. From a zip archive AWS runs and patches operating system and language runtime; from a container
# image the runtime and everything else inside the image is the customer's to rebuild.

# Right: tracing, a dead-letter queue, a supported runtime, the environment encrypted with the customer's key.
# Wrong: a password in an environment variable, readable by whoever may read the function's configuration. The plan shows
# it because names are known before apply; one unknown value, such as the queue's URL, would hide the whole map.
resource "aws_lambda_function" "api" {
  function_name = "${var.name}-api"
  role          = aws_iam_role.api.arn
  package_type  = "Zip"
  runtime       = "python3.13"
  handler       = "app.handler"
  s3_bucket     = var.artifact_bucket
  s3_key        = var.artifact_key
  timeout       = 10
  memory_size   = 256
  kms_key_arn   = aws_kms_key.data.arn

  environment {
    variables = {
      TABLE_NAME        = aws_dynamodb_table.orders.name
      QUEUE_NAME        = aws_sqs_queue.work.name
      DATABASE_PASSWORD = "not-a-real-password-canary-5d1f0c"
    }
  }

  tracing_config {
    mode = "Active"
  }

  dead_letter_config {
    target_arn = aws_sqs_queue.dead_letter.arn
  }

  depends_on = [aws_cloudwatch_log_group.api]
}

resource "aws_lambda_permission" "api_gateway" {
  statement_id  = "api-gateway"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.api.function_name
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_apigatewayv2_api.orders.execution_arn}/*"
}

# Wrong: a log group that keeps everything for ever, encrypted with AWS's own key only.
resource "aws_cloudwatch_log_group" "api" {
  name = "/aws/lambda/${var.name}-api"
}

# Wrong: no tracing, no dead-letter queue, and an image tag that says nothing about what is inside.
resource "aws_lambda_function" "report" {
  function_name = "${var.name}-report"
  role          = aws_iam_role.report.arn
  package_type  = "Image"
  image_uri     = var.report_image
  timeout       = 300
  memory_size   = 1024

  environment {
    variables = {
      BUCKET = aws_s3_bucket.reports.id
    }
  }
}

resource "aws_cloudwatch_log_group" "report" {
  name              = "/aws/lambda/${var.name}-report"
  retention_in_days = 90
  kms_key_id        = aws_kms_key.data.arn
}

# Wrong: anybody on the internet may run the report, no credentials asked.
resource "aws_lambda_function_url" "report" {
  function_name      = aws_lambda_function.report.function_name
  authorization_type = "NONE"
}

# Every night the report is made by a schedule.
resource "aws_cloudwatch_event_rule" "nightly" {
  name                = "${var.name}-nightly-report"
  schedule_expression = "cron(0 2 * * ? *)"
}

resource "aws_cloudwatch_event_target" "nightly" {
  rule = aws_cloudwatch_event_rule.nightly.name
  arn  = aws_lambda_function.report.arn

  dead_letter_config {
    arn = aws_sqs_queue.dead_letter.arn
  }
}

resource "aws_lambda_permission" "nightly" {
  statement_id  = "event-bridge"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.report.function_name
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.nightly.arn
}

# The work queue feeds the report function.
resource "aws_lambda_event_source_mapping" "work" {
  event_source_arn = aws_sqs_queue.work.arn
  function_name    = aws_lambda_function.report.arn
  batch_size       = 10
}
