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

# Deletions for every reason: the protection and the key of a bucket that stays, a count made smaller, a key taken out, a resource that
# became a counted one of none, a module call removed.

resource "aws_s3_bucket" "kept" {
  bucket = "delete-kept"
}

resource "aws_sns_topic" "counted" {
  count = 1
  name  = "delete-counted-${count.index}"
}

resource "aws_sns_topic" "keyed" {
  for_each = toset(["stays"])
  name     = "delete-keyed-${replace(each.key, ".", "-")}"
}

resource "aws_sns_topic" "repeated" {
  for_each = toset([])
  name     = "delete-repeated"
}
