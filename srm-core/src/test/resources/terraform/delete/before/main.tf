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

resource "aws_s3_bucket" "kept" {
  bucket = "delete-kept"
}

resource "aws_s3_bucket_public_access_block" "kept" {
  bucket = aws_s3_bucket.kept.id

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_sns_topic" "counted" {
  count = 2
  name  = "delete-counted-${count.index}"
}

resource "aws_sns_topic" "keyed" {
  for_each = toset(["stays", "goes.away"])
  name     = "delete-keyed-${replace(each.key, ".", "-")}"
}

resource "aws_sns_topic" "repeated" {
  name = "delete-repeated"
}

module "topic" {
  source = "./modules/topic"
}

resource "aws_kms_key" "data" {
  description         = "Data"
  enable_key_rotation = true
}

resource "aws_s3_bucket_server_side_encryption_configuration" "kept" {
  bucket = aws_s3_bucket.kept.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.data.arn
    }
  }
}
