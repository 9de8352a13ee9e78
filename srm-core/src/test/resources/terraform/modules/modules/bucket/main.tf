variable "name" {
  type = string
}

variable "kms_key_arn" {
  type = string
}

variable "queue_arn" {
  type = string
}

resource "aws_s3_bucket" "this" {
  bucket = var.name
}

resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  bucket = aws_s3_bucket.this.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = var.kms_key_arn
    }
  }
}

resource "aws_s3_bucket_notification" "this" {
  bucket = aws_s3_bucket.this.id

  queue {
    queue_arn = var.queue_arn
    events    = ["s3:ObjectCreated:*"]
  }
}

# The module of the queue again, one level down, without a key.
module "dead_letter" {
  source = "../queue"

  name = "${var.name}-dead-letter"
}
