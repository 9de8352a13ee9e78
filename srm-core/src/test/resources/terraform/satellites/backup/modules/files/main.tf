variable "name" { type = string }

resource "aws_efs_file_system" "this" {
  creation_token = var.name
  encrypted      = true
}

output "arn" { value = aws_efs_file_system.this.arn }
