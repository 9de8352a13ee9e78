variable "name" { type = string }
variable "right" { type = bool }

resource "aws_s3_bucket" "this" {
  bucket_prefix = substr(var.name, 0, 16)
}

resource "aws_s3_bucket_public_access_block" "this" {
  bucket                  = aws_s3_bucket.this.bucket
  block_public_acls       = var.right
  block_public_policy     = var.right
  ignore_public_acls      = var.right
  restrict_public_buckets = var.right
}

resource "aws_s3_bucket_logging" "this" {
  bucket        = aws_s3_bucket.this.bucket
  target_bucket = "access-logs"
  target_prefix = "trail/"
}

output "name" { value = aws_s3_bucket.this.bucket }
