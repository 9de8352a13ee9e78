variable "bucket" { type = string }
variable "enforced" { type = bool }

resource "aws_s3_bucket_ownership_controls" "this" {
  bucket = var.bucket
  rule { object_ownership = var.enforced ? "BucketOwnerEnforced" : "ObjectWriter" }
}
