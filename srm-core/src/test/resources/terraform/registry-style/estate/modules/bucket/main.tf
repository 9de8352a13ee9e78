terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

variable "prefix" {}
variable "key_arn" {}
variable "keep" {}
variable "keyed" { default = false }
variable "logs_to" {}
variable "log" { default = false }

resource "terraform_data" "suffix" {}

resource "aws_s3_bucket" "this" {
  bucket = "${var.prefix}${terraform_data.suffix.id}"
}

resource "aws_s3_bucket_versioning" "this" {
  bucket = aws_s3_bucket.this.id
  versioning_configuration { status = var.keep ? "Enabled" : "Suspended" }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  bucket = aws_s3_bucket.this.bucket
  rule {
    bucket_key_enabled = true
    apply_server_side_encryption_by_default {
      sse_algorithm     = var.keyed ? "aws:kms" : "AES256"
      kms_master_key_id = var.key_arn
    }
  }
}

resource "aws_s3_bucket_public_access_block" "this" {
  bucket                  = one([for b in [aws_s3_bucket.this] : b.id])
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = var.keep
}

resource "aws_s3_bucket_logging" "this" {
  count         = var.log ? 1 : 0
  bucket        = try(aws_s3_bucket.this.id, "")
  target_bucket = coalesce(var.logs_to, aws_s3_bucket.this.id)
  target_prefix = "x/"
}

data "aws_iam_policy_document" "tls" {
  statement {
    sid       = "Tls"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.this.arn, "${aws_s3_bucket.this.arn}/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

resource "aws_s3_bucket_policy" "this" {
  bucket = aws_s3_bucket.this.id
  policy = data.aws_iam_policy_document.tls.json
}

resource "aws_s3_bucket_ownership_controls" "this" {
  bucket = aws_s3_bucket_versioning.this.bucket
  rule { object_ownership = var.keep ? "BucketOwnerEnforced" : "BucketOwnerPreferred" }
}

output "id" {
  value = aws_s3_bucket.this.id
}
