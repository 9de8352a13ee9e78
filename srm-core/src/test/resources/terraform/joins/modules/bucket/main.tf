variable "name" {
  type = string
}

resource "aws_s3_bucket" "this" {
  count = 1

  bucket = var.name
}

output "id" {
  value = try(aws_s3_bucket.this[0].id, "")
}
