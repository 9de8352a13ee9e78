# A bucket. The provider keeps each setting in a resource of its own; here each is under a count, as in the modules
# that many people use.

locals {
  create_policy = var.create && (var.attach_deny_plain_policy || var.attach_log_policy)
}

resource "aws_s3_bucket" "this" {
  count = var.create ? 1 : 0

  bucket = var.bucket
}

resource "aws_s3_bucket_versioning" "this" {
  count = var.create ? 1 : 0

  bucket = aws_s3_bucket.this[0].id

  versioning_configuration {
    status = var.versioning ? "Enabled" : "Suspended"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  count = var.create ? 1 : 0

  bucket = aws_s3_bucket.this[0].id

  rule {
    bucket_key_enabled = var.server_side_encryption == "aws:kms"

    apply_server_side_encryption_by_default {
      sse_algorithm     = var.server_side_encryption
      kms_master_key_id = var.kms_key_arn
    }
  }
}

resource "aws_s3_bucket_public_access_block" "this" {
  count = var.create ? 1 : 0

  # The policy has to be there first, or its own attachment would be refused.
  bucket = local.create_policy ? aws_s3_bucket_policy.this[0].id : aws_s3_bucket.this[0].id

  block_public_acls       = true
  block_public_policy     = var.block_public_policy
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "this" {
  count = var.create ? 1 : 0

  bucket = aws_s3_bucket.this[0].id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_logging" "this" {
  count = var.create && var.enable_logging ? 1 : 0

  bucket        = aws_s3_bucket.this[0].id
  target_bucket = var.logging_bucket
  target_prefix = "${var.bucket}/"
}

resource "aws_s3_bucket_lifecycle_configuration" "this" {
  count = var.create && var.lifecycle_expire_days != null ? 1 : 0

  bucket = aws_s3_bucket.this[0].id

  rule {
    id     = "expire"
    status = "Enabled"

    filter {}

    expiration {
      days = var.lifecycle_expire_days
    }
  }
}

data "aws_iam_policy_document" "deny_plain" {
  count = var.create && var.attach_deny_plain_policy ? 1 : 0

  statement {
    sid       = "OnlyTls"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.this[0].arn, "${aws_s3_bucket.this[0].arn}/*"]

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

data "aws_iam_policy_document" "log" {
  count = var.create && var.attach_log_policy ? 1 : 0

  statement {
    sid       = "AccessLogs"
    actions   = ["s3:PutObject"]
    resources = ["${aws_s3_bucket.this[0].arn}/*"]

    principals {
      type        = "Service"
      identifiers = ["logging.s3.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [var.log_source_account]
    }
  }
}

# Several documents become one.
data "aws_iam_policy_document" "combined" {
  count = local.create_policy ? 1 : 0

  source_policy_documents = compact([
    try(data.aws_iam_policy_document.deny_plain[0].json, ""),
    try(data.aws_iam_policy_document.log[0].json, ""),
  ])
}

resource "aws_s3_bucket_policy" "this" {
  count = local.create_policy ? 1 : 0

  bucket = aws_s3_bucket.this[0].id
  policy = data.aws_iam_policy_document.combined[0].json
}
