module "label" {
  source = "../label"

  context    = var.context
  enabled    = var.enabled
  attributes = var.attributes
}

locals {
  enabled       = module.label.enabled
  bucket_id     = join("", aws_s3_bucket.this[*].id)
  attach_policy = local.enabled && (var.attach_log_policy || var.deny_insecure_transport || var.attach_policy)
}

resource "aws_s3_bucket" "this" {
  count = local.enabled ? 1 : 0

  bucket        = module.label.id
  force_destroy = var.force_destroy
  tags          = module.label.tags
}

resource "aws_s3_bucket_versioning" "this" {
  count = local.enabled && length(keys(var.versioning)) > 0 ? 1 : 0

  bucket = local.bucket_id

  versioning_configuration {
    status = try(var.versioning["enabled"] ? "Enabled" : "Suspended", tobool(var.versioning["status"]) ? "Enabled" : "Suspended", title(lower(var.versioning["status"])))
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  count = local.enabled && length(keys(var.encryption)) > 0 ? 1 : 0

  bucket = aws_s3_bucket.this[0].id

  dynamic "rule" {
    for_each = try(flatten([var.encryption["rule"]]), [])

    content {
      bucket_key_enabled = try(rule.value.bucket_key_enabled, null)

      dynamic "apply_server_side_encryption_by_default" {
        for_each = try([rule.value.apply], [])

        content {
          sse_algorithm     = apply_server_side_encryption_by_default.value.algorithm
          kms_master_key_id = try(apply_server_side_encryption_by_default.value.key, null)
        }
      }
    }
  }
}

resource "aws_s3_bucket_logging" "this" {
  count = local.enabled && length(keys(var.logging)) > 0 ? 1 : 0

  bucket        = aws_s3_bucket.this[0].id
  target_bucket = var.logging["target_bucket"]
  target_prefix = try(var.logging["target_prefix"], null)
}

resource "aws_s3_bucket_public_access_block" "this" {
  count = local.enabled && var.attach_public_policy ? 1 : 0

  bucket                  = local.attach_policy ? aws_s3_bucket_policy.this[0].id : aws_s3_bucket.this[0].id
  block_public_acls       = var.block_public_acls
  block_public_policy     = var.block_public_policy
  ignore_public_acls      = var.ignore_public_acls
  restrict_public_buckets = var.restrict_public_buckets
}

resource "aws_s3_bucket_ownership_controls" "this" {
  count = local.enabled && var.control_object_acls ? 1 : 0

  bucket = local.attach_policy ? aws_s3_bucket_policy.this[0].id : aws_s3_bucket.this[0].id

  rule {
    object_ownership = var.object_ownership
  }

  depends_on = [aws_s3_bucket_public_access_block.this]
}

resource "aws_s3_bucket_lifecycle_configuration" "this" {
  count = local.enabled && length(var.lifecycle_rules) > 0 ? 1 : 0

  bucket = one(aws_s3_bucket.this[*].id)

  dynamic "rule" {
    for_each = var.lifecycle_rules

    content {
      id     = try(rule.value.id, null)
      status = try(rule.value.enabled, true) ? "Enabled" : "Disabled"
      filter {}

      dynamic "expiration" {
        for_each = try([rule.value.days], [])

        content {
          days = expiration.value
        }
      }
    }
  }
}

resource "aws_s3_bucket_policy" "this" {
  count = local.attach_policy ? 1 : 0

  bucket = aws_s3_bucket.this[0].id
  policy = data.aws_iam_policy_document.combined[0].json
}

data "aws_iam_policy_document" "combined" {
  count = local.attach_policy ? 1 : 0

  source_policy_documents = compact([
    var.attach_log_policy ? data.aws_iam_policy_document.log[0].json : "",
    var.deny_insecure_transport ? data.aws_iam_policy_document.insecure[0].json : "",
    var.attach_policy ? var.policy : "",
  ])
}

data "aws_iam_policy_document" "log" {
  count = local.enabled && var.attach_log_policy ? 1 : 0

  statement {
    actions   = ["s3:PutObject"]
    resources = ["${aws_s3_bucket.this[0].arn}/*"]

    principals {
      type        = "Service"
      identifiers = ["logging.s3.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "insecure" {
  count = local.enabled && var.deny_insecure_transport ? 1 : 0

  statement {
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
