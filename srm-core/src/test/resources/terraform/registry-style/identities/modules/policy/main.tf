variable "name" { type = string }
variable "actions" { type = list(string) }

resource "aws_iam_policy" "this" {
  count = 1

  name = var.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = var.actions, Resource = "*" }]
  })
}

output "arn" { value = try(aws_iam_policy.this[0].arn, "") }
