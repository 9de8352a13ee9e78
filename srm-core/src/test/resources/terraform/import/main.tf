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

# Imports: as it is, with a change on top, and one per key.

import {
  to = aws_s3_bucket.unchanged
  id = "import-unchanged"
}

resource "aws_s3_bucket" "unchanged" {
  bucket = "import-unchanged"
}

import {
  to = aws_s3_bucket_versioning.changed
  id = "import-changed"
}

resource "aws_s3_bucket_versioning" "changed" {
  bucket = "import-changed"

  versioning_configuration {
    status = "Enabled"
  }
}

locals {
  topics = {
    "a.x" = "import-a"
    "b"   = "import-b"
  }
}

import {
  for_each = local.topics
  to       = aws_sns_topic.work[each.key]
  id       = "arn:aws:sns:eu-west-1:123456789012:${each.value}"
}

resource "aws_sns_topic" "work" {
  for_each = local.topics
  name     = each.value
}
