variable "context" { type = any }
variable "attributes" {
  type    = list(string)
  default = []
}
variable "key" {
  type    = string
  default = ""
}

module "label" {
  source = "../label"

  context    = var.context
  attributes = var.attributes
}

locals {
  enabled = module.label.enabled
}

resource "aws_s3_bucket" "default" {
  count = local.enabled ? 1 : 0

  bucket = module.label.id
}

resource "aws_s3_bucket_server_side_encryption_configuration" "default" {
  count = local.enabled ? 1 : 0

  bucket = join("", aws_s3_bucket.default[*].id)

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = try(coalesce(var.key), null)
    }
  }
}

resource "aws_s3_bucket_public_access_block" "default" {
  count = local.enabled ? 1 : 0

  bucket = join("", aws_s3_bucket.default[*].id)

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_versioning" "default" {
  count = local.enabled ? 1 : 0

  bucket = join("", aws_s3_bucket.default[*].id)

  versioning_configuration {
    status = "Enabled"
  }
}

output "bucket_id" { value = local.enabled ? join("", aws_s3_bucket.default[*].id) : "" }
