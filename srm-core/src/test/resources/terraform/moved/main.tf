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

# Resources under a new address: renamed, from count to for_each, into a module, and renamed with a change on top.

moved {
  from = aws_sns_topic.work
  to   = aws_sns_topic.orders
}

resource "aws_sns_topic" "orders" {
  name = "moved-work"
}

moved {
  from = aws_sns_topic.shard[0]
  to   = aws_sns_topic.shard["north"]
}

moved {
  from = aws_sns_topic.shard[1]
  to   = aws_sns_topic.shard["south"]
}

resource "aws_sns_topic" "shard" {
  for_each = { north = 0, south = 1 }
  name     = "moved-shard-${each.value}"
}

moved {
  from = aws_sns_topic.plain
  to   = module.topic["a.b"].aws_sns_topic.this[0]
}

module "topic" {
  source   = "./modules/topic"
  for_each = toset(["a.b"])

  name = "moved-plain"
}

moved {
  from = aws_sns_topic.retagged
  to   = aws_sns_topic.tagged
}

resource "aws_sns_topic" "tagged" {
  name = "moved-retagged"
}
