variable "settings" {}

resource "aws_s3_bucket" "this" {
  for_each      = var.settings
  bucket_prefix = each.key
}

resource "aws_s3_bucket_ownership_controls" "this" {
  for_each = var.settings
  bucket   = aws_s3_bucket.this[each.value.belongs_to].id
  rule { object_ownership = each.key == "app" ? "BucketOwnerEnforced" : "ObjectWriter" }
}

# Every bucket logs into the one that its setting names.
resource "aws_s3_bucket_logging" "this" {
  for_each      = var.settings
  bucket        = aws_s3_bucket.this[each.key].id
  target_bucket = aws_s3_bucket.this[each.value.belongs_to].id
  target_prefix = each.key
}
