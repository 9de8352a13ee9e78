variable "name" { type = string }

resource "aws_iam_role" "this" {
  name = "split-${var.name}"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_iam_user" "this" {
  name = "split-${var.name}"
}

resource "aws_iam_group" "this" {
  name = "split-${var.name}"
}

output "role" { value = aws_iam_role.this.name }
output "user" { value = aws_iam_user.this.name }
output "group" { value = aws_iam_group.this.name }
