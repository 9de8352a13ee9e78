variable "name" {
  type = string
}

resource "aws_s3_bucket" "this" {
  bucket = var.name
}

resource "aws_ebs_volume" "this" {
  availability_zone = "eu-west-1a"
  size              = 8
}
