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

# Nothing changes: everything is known, computed values too.

data "aws_caller_identity" "current" {}

resource "aws_kms_key" "data" {
  description         = "Data"
  enable_key_rotation = true
}

resource "aws_s3_bucket" "inbox" {
  bucket = "no-op-inbox"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "inbox" {
  bucket = aws_s3_bucket.inbox.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.data.arn
    }
  }
}

resource "aws_sns_topic" "work" {
  for_each = toset(["a.b", "c"])
  name     = "no-op-${replace(each.key, ".", "-")}"
}

output "bucket" {
  value = aws_s3_bucket.inbox.arn
}
