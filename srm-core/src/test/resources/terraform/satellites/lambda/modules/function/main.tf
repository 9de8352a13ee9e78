variable "name" { type = string }

resource "aws_lambda_function" "this" {
  function_name = "split-${var.name}"
  role          = "arn:aws:iam::123456789012:role/functions"
  runtime       = "python3.13"
  handler       = "app.handler"
  s3_bucket     = "artifacts"
  s3_key        = "app.zip"
}

output "name" { value = aws_lambda_function.this.function_name }
output "arn" { value = aws_lambda_function.this.arn }
