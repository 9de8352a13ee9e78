variable "bucket" { type = string }
variable "key" { type = string }
variable "logs" { type = string }
variable "right" { type = bool }

resource "aws_s3_bucket_accelerate_configuration" "this" {
  bucket = var.bucket
  status = var.right ? "Enabled" : "Suspended"
}

resource "aws_s3_bucket_acl" "this" {
  bucket = var.bucket
  acl    = var.right ? "private" : "public-read"
}

resource "aws_s3_bucket_cors_configuration" "this" {
  bucket = var.bucket

  cors_rule {
    allowed_methods = ["GET"]
    allowed_origins = var.right ? ["https://example.com"] : ["*"]
  }
}

resource "aws_s3_bucket_intelligent_tiering_configuration" "this" {
  count = var.right ? 1 : 0

  bucket = var.bucket
  name   = "whole"

  tiering {
    access_tier = "ARCHIVE_ACCESS"
    days        = 125
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "this" {
  bucket = var.bucket

  rule {
    id     = "old"
    status = var.right ? "Enabled" : "Disabled"

    filter {}

    expiration {
      days = 365
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}

resource "aws_s3_bucket_logging" "this" {
  count = var.right ? 1 : 0

  bucket        = var.bucket
  target_bucket = var.logs
  target_prefix = "good/"
}

resource "aws_s3_bucket_notification" "this" {
  bucket      = var.bucket
  eventbridge = var.right
}

resource "aws_s3_bucket_object_lock_configuration" "this" {
  count = var.right ? 1 : 0

  bucket = var.bucket

  rule {
    default_retention {
      mode = "GOVERNANCE"
      days = 30
    }
  }
}

resource "aws_s3_bucket_ownership_controls" "this" {
  bucket = var.bucket

  rule {
    object_ownership = var.right ? "BucketOwnerEnforced" : "ObjectWriter"
  }
}

resource "aws_s3_bucket_policy" "this" {
  bucket = var.bucket
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = var.right ? "Deny" : "Allow"
        Principal = "*"
        Action    = "s3:*"
        Resource  = "*"
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

resource "aws_s3_bucket_public_access_block" "this" {
  bucket                  = var.bucket
  block_public_acls       = var.right
  block_public_policy     = var.right
  ignore_public_acls      = var.right
  restrict_public_buckets = var.right
}

resource "aws_s3_bucket_replication_configuration" "this" {
  count = var.right ? 1 : 0

  bucket = var.bucket
  role   = "arn:aws:iam::123456789012:role/replicate"

  rule {
    id     = "all"
    status = "Enabled"

    destination {
      bucket = "arn:aws:s3:::${var.logs}"
    }
  }

  depends_on = [aws_s3_bucket_versioning.this]
}

resource "aws_s3_bucket_request_payment_configuration" "this" {
  bucket = var.bucket
  payer  = var.right ? "BucketOwner" : "Requester"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  bucket = var.bucket

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = var.right ? "aws:kms" : "AES256"
      kms_master_key_id = var.right ? var.key : null
    }
  }
}

resource "aws_s3_bucket_versioning" "this" {
  bucket = var.bucket

  versioning_configuration {
    status = var.right ? "Enabled" : "Suspended"
  }
}

resource "aws_s3_bucket_website_configuration" "this" {
  bucket = var.bucket

  index_document {
    suffix = "index.html"
  }
}
