variable "name" { type = string }
variable "lock" { type = bool }

resource "aws_s3_bucket" "this" {
  bucket              = var.name
  object_lock_enabled = var.lock
}

output "id" { value = aws_s3_bucket.this.id }
