variable "reused" {
  type    = list(string)
  default = []
}

locals {
  ids = length(var.reused) > 0 ? var.reused : aws_s3_bucket.this[*].id
}

resource "aws_s3_bucket" "this" {
  count = 2
}

resource "aws_s3_bucket_versioning" "this" {
  count  = 2
  bucket = element(local.ids, count.index)
  versioning_configuration { status = count.index == 0 ? "Enabled" : "Suspended" }
}
