variable "names" {
  type = map(string)
}

resource "aws_sqs_queue" "this" {
  for_each = var.names

  name = each.value
}

output "arns" {
  value = { for key, queue in aws_sqs_queue.this : key => queue.arn }
}
