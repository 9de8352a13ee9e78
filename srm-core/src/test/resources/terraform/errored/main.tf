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

# A plan that failed: two resources were planned before a third one refused its precondition.

resource "aws_s3_bucket" "planned" {
  bucket = "errored-planned"
}

resource "aws_s3_bucket" "refused" {
  bucket = "errored-refused"

  lifecycle {
    precondition {
      condition     = length(var.owner) > 0
      error_message = "Say who owns the bucket."
    }
  }
}

# Not in the plan: it waits for the one above.
resource "aws_s3_bucket_public_access_block" "refused" {
  bucket = aws_s3_bucket.refused.id

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

variable "owner" {
  type    = string
  default = ""
}
