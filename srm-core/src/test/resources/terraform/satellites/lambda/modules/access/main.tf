# The whole of the other module's outputs comes in as one object.
variable "function" { type = object({ name = string, arn = string }) }
variable "right" { type = bool }

resource "aws_lambda_permission" "this" {
  function_name = var.function.name
  action        = "lambda:InvokeFunction"
  principal     = var.right ? "s3.amazonaws.com" : "*"
  source_arn    = var.right ? "arn:aws:s3:::uploads" : null
}

resource "aws_lambda_function_url" "this" {
  function_name      = var.function.arn
  authorization_type = var.right ? "AWS_IAM" : "NONE"
}

resource "aws_lambda_runtime_management_config" "this" {
  function_name     = var.function.name
  update_runtime_on = var.right ? "Auto" : "FunctionUpdate"
}
