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

resource "aws_sns_topic" "kept" {
  name = "forget-kept"
}

resource "aws_sns_topic" "forgotten" {
  name = "forget-forgotten"
}

resource "aws_sns_topic" "shard" {
  for_each = toset(["a.b", "c"])
  name     = "forget-${replace(each.key, ".", "-")}"
}

resource "aws_sns_topic" "removed" {
  name = "forget-removed"
}
