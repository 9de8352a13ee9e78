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

resource "aws_sns_topic" "work" {
  name = "moved-work"
}

resource "aws_sns_topic" "shard" {
  count = 2
  name  = "moved-shard-${count.index}"
}

resource "aws_sns_topic" "plain" {
  name = "moved-plain"
}

resource "aws_sns_topic" "retagged" {
  name              = "moved-retagged"
  kms_master_key_id = "alias/aws/sns"
}
