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
  # Whether the bucket of the trail is closed and writes down who read it.
  right = { good = true, "b.ad" = false }
}

# --- All in one module ------------------------------------------------------------------------------------------------------------

resource "aws_cloudtrail" "this" {
  for_each = local.right

  name                       = "whole-${md5(each.key)}"
  s3_bucket_name             = aws_s3_bucket.this[each.key].id
  is_multi_region_trail      = each.value
  enable_log_file_validation = each.value
  kms_key_id                 = each.value ? aws_kms_key.trail.arn : null
  cloud_watch_logs_group_arn = each.value ? "${aws_cloudwatch_log_group.trail.arn}:*" : null
  cloud_watch_logs_role_arn  = each.value ? "arn:aws:iam::123456789012:role/trail" : null

  depends_on = [aws_s3_bucket_policy.this]
}

resource "aws_s3_bucket" "this" {
  for_each = local.right

  bucket = "whole-${md5(each.key)}"
}

resource "aws_s3_bucket_policy" "this" {
  for_each = local.right

  bucket = aws_s3_bucket.this[each.key].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "cloudtrail.amazonaws.com" }
      Action    = "s3:PutObject"
      Resource  = "arn:aws:s3:::whole-${md5(each.key)}/AWSLogs/123456789012/*"
    }]
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

resource "aws_s3_bucket_logging" "this" {
  for_each = local.right

  bucket        = aws_s3_bucket.this[each.key].id
  target_bucket = "access-logs"
  target_prefix = "trail/"
}

resource "aws_kms_key" "trail" {
  description         = "Trail"
  enable_key_rotation = true
}

resource "aws_cloudwatch_log_group" "trail" {
  name              = "trail"
  retention_in_days = 400
}

# --- Bucket and trail in modules of their own -------------------------------------------------------------------------------------

module "bucket" {
  source   = "./modules/bucket"
  for_each = local.right

  name  = "split-${md5(each.key)}"
  right = each.value
}

module "trail" {
  source   = "./modules/trail"
  for_each = local.right

  name   = "split-${md5(each.key)}"
  bucket = module.bucket[each.key].name
}
