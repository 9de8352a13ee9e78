terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

resource "aws_ebs_volume" "silent" {
  availability_zone = "anywhere"
  size              = 8
}

resource "aws_s3_bucket" "silent" {}

# A bucket that opens itself: only the account can hold it back.
resource "aws_s3_bucket_public_access_block" "silent" {
  bucket = aws_s3_bucket.silent.id

  block_public_acls       = false
  block_public_policy     = false
  ignore_public_acls      = false
  restrict_public_buckets = false
}

resource "aws_instance" "silent" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_launch_template" "silent" {
  image_id      = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}
