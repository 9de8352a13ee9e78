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

# count: none, one, three; in a module; with pairs by index, splats and negated switches.

variable "create_archive" {
  type    = bool
  default = false
}

resource "aws_s3_bucket" "shard" {
  count = 3

  bucket = "count-shard-${count.index}"
}

# Right for each: paired by index.
resource "aws_s3_bucket_versioning" "shard" {
  count = 3

  bucket = aws_s3_bucket.shard[count.index].id

  versioning_configuration {
    # Wrong for the second.
    status = count.index == 1 ? "Suspended" : "Enabled"
  }
}

# Paired with the last shard only.
resource "aws_s3_bucket_public_access_block" "last" {
  bucket = aws_s3_bucket.shard[2].id

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# Paired with every shard, in the order of a splat.
resource "aws_s3_bucket_ownership_controls" "shard" {
  count = length(aws_s3_bucket.shard)

  bucket = element(aws_s3_bucket.shard[*].id, count.index)

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket" "archive" {
  count = var.create_archive ? 1 : 0

  bucket = "count-archive"
}

resource "aws_s3_bucket_versioning" "archive" {
  count = var.create_archive ? 1 : 0

  bucket = aws_s3_bucket.archive[0].id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "single" {
  count = var.create_archive ? 0 : 1

  bucket = "count-single"
}

module "bucket" {
  source = "./modules/bucket"
  count  = 2

  name = "count-module-${count.index}"
}
