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

# Everything goes: terraform plan -destroy.

resource "aws_s3_bucket" "inbox" {
  bucket = "destroy-inbox"
}

resource "aws_s3_bucket_versioning" "inbox" {
  bucket = aws_s3_bucket.inbox.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_sns_topic" "work" {
  count = 2
  name  = "destroy-work-${count.index}"
}

output "bucket" {
  value = aws_s3_bucket.inbox.id
}
