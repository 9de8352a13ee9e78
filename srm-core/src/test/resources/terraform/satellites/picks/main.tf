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

# Settings whose own key is not the key of what they belong to. "app" and "logs" are keys of both, so that whoever pairs
# them by their own keys gets it wrong.

variable "from_variable" {
  type = map(object({ belongs_to = string }))
  default = {
    app  = { belongs_to = "logs" }
    logs = { belongs_to = "app" }
  }
}

variable "names" {
  type    = list(string)
  default = ["app", "logs"]
}

locals {
  settings = {
    app  = { belongs_to = "logs", open = false }
    logs = { belongs_to = "app", open = true }
  }
  belongs_to = { app = "logs", logs = "app" }
}

resource "aws_s3_bucket" "this" {
  for_each      = toset(["app", "logs"])
  bucket_prefix = each.value
}

# A local map: the plan shows that the key is computed, and not what it is.
resource "aws_s3_bucket_public_access_block" "by_local" {
  for_each                = local.settings
  bucket                  = aws_s3_bucket.this[each.value.belongs_to].id
  block_public_acls       = !each.value.open
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "by_mapped_key" {
  for_each = local.settings
  bucket   = aws_s3_bucket.this[local.belongs_to[each.key]].id
  rule { object_ownership = "BucketOwnerEnforced" }
}

resource "aws_s3_bucket_accelerate_configuration" "by_merged" {
  for_each = { for key, setting in local.settings : key => merge(setting, { bucket = aws_s3_bucket.this[setting.belongs_to].id }) }
  bucket   = each.value.bucket
  status   = "Suspended"
}

# A map that is written out says which.
resource "aws_s3_bucket_versioning" "by_constant" {
  for_each = { app = "logs", logs = "app" }
  bucket   = aws_s3_bucket.this[each.value].id
  versioning_configuration { status = each.key == "app" ? "Enabled" : "Suspended" }
}

resource "aws_s3_bucket_request_payment_configuration" "by_constant_object" {
  for_each = { app = { bucket = "logs" }, logs = { bucket = "app" } }
  bucket   = aws_s3_bucket.this[each.value.bucket].id
  payer    = "BucketOwner"
}

# So does the value of a variable, unless a function changes it on the way.
resource "aws_s3_bucket_server_side_encryption_configuration" "by_variable" {
  for_each = var.from_variable
  bucket   = aws_s3_bucket.this[each.value.belongs_to].id
  rule {
    apply_server_side_encryption_by_default { sse_algorithm = each.key == "app" ? "aws:kms" : "AES256" }
  }
}

# The value of a set is its key.
resource "aws_s3_bucket_lifecycle_configuration" "by_set" {
  for_each = toset(["app", "logs"])
  bucket   = aws_s3_bucket.this[each.value].id
  rule {
    id     = "parts"
    status = "Enabled"
    filter {}
    abort_incomplete_multipart_upload { days_after_initiation = 7 }
  }
}

resource "aws_s3_bucket_policy" "by_set_of_variable" {
  for_each = toset(var.names)
  bucket   = aws_s3_bucket.this[each.value].id
  policy   = data.aws_iam_policy_document.tls[each.value].json
}

data "aws_iam_policy_document" "tls" {
  for_each = toset(var.names)
  statement {
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.this[each.value].arn, "${aws_s3_bucket.this[each.value].arn}/*"]
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

# The same through modules, twice.
module "bucket" {
  source   = "./modules/bucket"
  for_each = toset(["app", "logs"])
  name     = each.key
}

module "by_constant" {
  source   = "./modules/settings"
  for_each = { app = { belongs_to = "logs" }, logs = { belongs_to = "app" } }
  bucket   = module.bucket[each.value.belongs_to].id
  enforced = each.key == "app"
}

module "pair" {
  source   = "./modules/pair"
  settings = var.from_variable
}

# A local list hides where its elements come from, but not which one it is.
module "counted" {
  source = "./modules/counted"
}
