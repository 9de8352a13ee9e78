# --- Settings of a bucket, in resources of their own ---------------------------------------------------------------------------

locals {
  buckets = {
    "a.b"   = { versioning = "Enabled", block = true }
    "c/d"   = { versioning = "Suspended", block = true }
    "e \"f" = { versioning = "Enabled", block = false }
  }

  literal_bucket = aws_s3_bucket.by_local.id
}

# By the key of for_each. Right: "a.b". Wrong: "c/d" has no versions, "e \"f" is not closed.
resource "aws_s3_bucket" "keyed" {
  for_each = local.buckets

  bucket = "joins-keyed-${md5(each.key)}"
}

resource "aws_s3_bucket_versioning" "keyed" {
  for_each = local.buckets

  bucket = aws_s3_bucket.keyed[each.key].id

  versioning_configuration {
    status = each.value.versioning
  }
}

resource "aws_s3_bucket_public_access_block" "keyed" {
  for_each = aws_s3_bucket.keyed

  bucket = each.value.id

  block_public_acls       = local.buckets[each.key].block
  block_public_policy     = local.buckets[each.key].block
  ignore_public_acls      = local.buckets[each.key].block
  restrict_public_buckets = local.buckets[each.key].block
}

# Only some of the keys.
resource "aws_s3_bucket_logging" "keyed" {
  for_each = toset(["a.b"])

  bucket        = aws_s3_bucket.keyed[each.value].id
  target_bucket = aws_s3_bucket.by_attribute.id
  target_prefix = "keyed/"
}

# By an attribute whose value is known before apply.
resource "aws_s3_bucket" "by_attribute" {
  bucket = "joins-by-attribute"
}

resource "aws_s3_bucket_versioning" "by_attribute" {
  bucket = aws_s3_bucket.by_attribute.bucket

  versioning_configuration {
    status = "Enabled"
  }
}

# By nothing but the same name.
resource "aws_s3_bucket" "by_name" {
  bucket = "joins-by-name"
}

resource "aws_s3_bucket_versioning" "by_name" {
  bucket = "joins-by-name"

  versioning_configuration {
    status = "Enabled"
  }
}

# By a local value.
resource "aws_s3_bucket" "by_local" {
  bucket = "joins-by-local"
}

resource "aws_s3_bucket_versioning" "by_local" {
  bucket = local.literal_bucket

  versioning_configuration {
    status = "Enabled"
  }
}

# Through a module: the bucket in one, its settings in another.
module "bucket" {
  source   = "./modules/bucket"
  for_each = toset(["m.n", "o"])

  name = "joins-module-${md5(each.key)}"
}

module "settings" {
  source   = "./modules/settings"
  for_each = toset(["m.n"])

  bucket = module.bucket[each.key].id
}

# Settings inside the bucket, in the old style.
resource "aws_s3_bucket" "inline" {
  bucket = "joins-inline"

  versioning {
    enabled = true
  }

  server_side_encryption_configuration {
    rule {
      apply_server_side_encryption_by_default {
        sse_algorithm = "aws:kms"
      }
    }
  }
}

# Nothing beside it at all.
resource "aws_s3_bucket" "alone" {
  bucket = "joins-alone"
}

# A setting of a bucket that is not in this plan.
resource "aws_s3_bucket_versioning" "elsewhere" {
  bucket = "somebody-elses-bucket"

  versioning_configuration {
    status = "Enabled"
  }
}

# A chain of two: the bucket's name comes from its policy.
resource "aws_s3_bucket" "chained" {
  bucket = "joins-chained"
}

resource "aws_s3_bucket_policy" "chained" {
  bucket = aws_s3_bucket.chained.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [] })
}

resource "aws_s3_bucket_public_access_block" "chained" {
  bucket = aws_s3_bucket_policy.chained.bucket

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
