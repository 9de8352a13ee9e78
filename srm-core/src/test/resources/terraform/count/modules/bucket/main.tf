variable "name" {
  type = string
}

resource "aws_s3_bucket" "this" {
  count = 2

  bucket = "${var.name}-${count.index}"
}

resource "aws_s3_bucket_versioning" "this" {
  count = 2

  bucket = aws_s3_bucket.this[count.index].id

  versioning_configuration {
    status = "Enabled"
  }
}
