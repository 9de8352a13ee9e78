resource "aws_sns_topic" "this" {
  name = "delete-module"
}
