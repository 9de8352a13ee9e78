terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

locals {
  # Each form has a bucket that is right and one that is not: a setting that went to the wrong bucket shows at once.
  right = { good = true, "b.ad/[x]" = false }
}

# --- All in one module, each resource repeated -----------------------------------------------------------------------------------

resource "aws_s3_bucket" "this" {
  for_each = local.right

  bucket              = "satellites-${md5(each.key)}"
  object_lock_enabled = each.value
}

resource "aws_s3_bucket_accelerate_configuration" "this" {
  for_each = local.right

  bucket = aws_s3_bucket.this[each.key].id
  status = each.value ? "Enabled" : "Suspended"
}

resource "aws_s3_bucket_acl" "this" {
  for_each = local.right

  bucket = aws_s3_bucket.this[each.key].id
  acl    = each.value ? "private" : "public-read"
}

resource "aws_s3_bucket_cors_configuration" "this" {
  for_each = local.right

  bucket = aws_s3_bucket.this[each.key].id

  cors_rule {
    allowed_methods = ["GET"]
    allowed_origins = each.value ? ["https://example.com"] : ["*"]
  }
}

resource "aws_s3_bucket_intelligent_tiering_configuration" "this" {
  for_each = { for key, right in local.right : key => right if right }

  bucket = aws_s3_bucket.this[each.key].id
  name   = "whole"

  tiering {
    access_tier = "ARCHIVE_ACCESS"
    days        = 125
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "this" {
  for_each = local.right

  bucket = aws_s3_bucket.this[each.key].id

  rule {
    id     = "old"
    status = each.value ? "Enabled" : "Disabled"

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
  for_each = { for key, right in local.right : key => right if right }

  bucket        = aws_s3_bucket.this[each.key].id
  target_bucket = aws_s3_bucket.this["b.ad/[x]"].id
  target_prefix = "good/"
}

resource "aws_s3_bucket_notification" "this" {
  for_each = local.right

  bucket      = aws_s3_bucket.this[each.key].id
  eventbridge = each.value
}

resource "aws_s3_bucket_object_lock_configuration" "this" {
  for_each = { for key, right in local.right : key => right if right }

  bucket = aws_s3_bucket.this[each.key].id

  rule {
    default_retention {
      mode = "GOVERNANCE"
      days = 30
    }
  }
}

resource "aws_s3_bucket_ownership_controls" "this" {
  for_each = local.right

  bucket = aws_s3_bucket.this[each.key].id

  rule {
    object_ownership = each.value ? "BucketOwnerEnforced" : "ObjectWriter"
  }
}

resource "aws_s3_bucket_policy" "this" {
  for_each = local.right

  bucket = aws_s3_bucket.this[each.key].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = each.value ? "Deny" : "Allow"
        Principal = "*"
        Action    = "s3:*"
        Resource  = "*"
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

resource "aws_s3_bucket_public_access_block" "this" {
  for_each = local.right

  bucket                  = aws_s3_bucket.this[each.key].id
  block_public_acls       = each.value
  block_public_policy     = each.value
  ignore_public_acls      = each.value
  restrict_public_buckets = each.value
}

resource "aws_s3_bucket_replication_configuration" "this" {
  for_each = { for key, right in local.right : key => right if right }

  bucket = aws_s3_bucket.this[each.key].id
  role   = "arn:aws:iam::123456789012:role/replicate"

  rule {
    id     = "all"
    status = "Enabled"

    destination {
      bucket = aws_s3_bucket.this["b.ad/[x]"].arn
    }
  }

  depends_on = [aws_s3_bucket_versioning.this]
}

resource "aws_s3_bucket_request_payment_configuration" "this" {
  for_each = local.right

  bucket = aws_s3_bucket.this[each.key].id
  payer  = each.value ? "BucketOwner" : "Requester"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  for_each = local.right

  bucket = aws_s3_bucket.this[each.key].id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = each.value ? "aws:kms" : "AES256"
      kms_master_key_id = each.value ? aws_kms_key.objects.arn : null
    }
  }
}

resource "aws_s3_bucket_versioning" "this" {
  for_each = local.right

  bucket = aws_s3_bucket.this[each.key].id

  versioning_configuration {
    status = each.value ? "Enabled" : "Suspended"
  }
}

resource "aws_s3_bucket_website_configuration" "this" {
  for_each = local.right

  bucket = aws_s3_bucket.this[each.key].id

  index_document {
    suffix = "index.html"
  }
}

resource "aws_kms_key" "objects" {
  description         = "Objects"
  enable_key_rotation = true
}

# --- The bucket in one module, its settings in another, once and repeated -------------------------------------------------------------

module "bucket" {
  source = "./modules/bucket"

  name = "satellites-split"
  lock = true
}

module "settings" {
  source = "./modules/settings"

  bucket = module.bucket.id
  key    = aws_kms_key.objects.arn
  logs   = module.buckets["b.ad/[x]"].id
  right  = true
}

module "buckets" {
  source   = "./modules/bucket"
  for_each = local.right

  name = "satellites-each-${md5(each.key)}"
  lock = each.value
}

module "all_settings" {
  source   = "./modules/settings"
  for_each = local.right

  bucket = module.buckets[each.key].id
  key    = aws_kms_key.objects.arn
  logs   = module.bucket.id
  right  = each.value
}
