variable "plan" { type = string }
variable "names" { type = list(string) }

resource "aws_backup_selection" "this" {
  name         = "split"
  plan_id      = var.plan
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = var.names
}
