variable "name" {
  type = string
}

resource "aws_sns_topic" "this" {
  count = 1
  name  = var.name
}
