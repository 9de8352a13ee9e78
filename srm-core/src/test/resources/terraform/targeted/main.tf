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

# A plan of a part: terraform plan -target. The rest of the configuration is in `configuration` but not in the changes, and the
# plan says complete = false.

resource "aws_s3_bucket" "inbox" {
  bucket = "targeted-inbox"
}

resource "aws_s3_bucket_public_access_block" "inbox" {
  bucket = aws_s3_bucket.inbox.id

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_sqs_queue" "work" {
  name = "targeted-work"
}
