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

# for_each keys as awkward as they may be. The value is a plain name for AWS.

locals {
  names = {
    "plain"                = "k01"
    "dotted.key"           = "k02"
    "slash/key"            = "k03"
    "bracket[0]"           = "k04"
    "quote\"key"           = "k05"
    "quote\"]brackets[\"x" = "k06"
    "back\\slash"          = "k07"
    "white space"          = "k08"
    "new\nline"            = "k09"
    "tab\tkey"             = "k10"
    "dollar$${brace}"      = "k11"
    "percent%%{brace}"     = "k12"
    "ünïcödé"              = "k13"
    "鍵"                    = "k14"
    "emoji🔑"               = "k15"
    "each.key"             = "k16"
    "module.x.aws_y.z"     = "k17"
    "0"                    = "k18"
    "comma,key"            = "k19"
    "<b>&amp;|`pipe`"      = "k20"
    ""                     = "k21"
  }
}

resource "aws_sqs_queue" "work" {
  for_each = local.names

  name = each.value
}

# Paired by key with the queue above.
resource "aws_sqs_queue_redrive_allow_policy" "work" {
  for_each = local.names

  queue_url = aws_sqs_queue.work[each.key].id

  redrive_allow_policy = jsonencode({
    redrivePermission = "denyAll"
  })
}

# Paired by the resource itself.
resource "aws_sqs_queue_policy" "work" {
  for_each = aws_sqs_queue.work

  queue_url = each.value.id
  policy    = "{}"
}

module "queue" {
  source   = "./modules/queue"
  for_each = toset(["dotted.key", "quote\"]brackets[\"x", "ünïcödé 鍵"])

  names = {
    "inner.dotted" = "${md5(each.key)}-a"
    "inner\"quote" = "${md5(each.key)}-b"
  }
}

# One instance named by a literal key.
resource "aws_sns_topic_subscription" "dotted" {
  topic_arn = "arn:aws:sns:eu-west-1:123456789012:events"
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.work["dotted.key"].arn
}

resource "aws_sns_topic_subscription" "inner" {
  topic_arn = "arn:aws:sns:eu-west-1:123456789012:events"
  protocol  = "sqs"
  endpoint  = module.queue["dotted.key"].arns["inner.dotted"]
}
