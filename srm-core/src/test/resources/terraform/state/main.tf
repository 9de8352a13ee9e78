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

# A state after an apply: modules, keys, counts, data sources, a sensitive value, an output.

variable "token" {
  type      = string
  sensitive = true
  default   = "srm-canary-state-4c19"
}

data "aws_caller_identity" "current" {}

resource "aws_kms_key" "data" {
  description         = "Data"
  enable_key_rotation = true
}

resource "aws_s3_bucket" "inbox" {
  bucket = "state-inbox-${data.aws_caller_identity.current.account_id}"
}

# Wrong: open.
resource "aws_s3_bucket_public_access_block" "inbox" {
  bucket = aws_s3_bucket.inbox.id

  block_public_acls = true
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

resource "aws_ssm_parameter" "token" {
  name  = "/state/token"
  type  = "SecureString"
  value = var.token
}

resource "aws_ebs_volume" "data" {
  count = 2

  availability_zone = "eu-west-1a"
  size              = 8
  encrypted         = count.index == 0
}

module "topic" {
  source   = "./modules/topic"
  for_each = toset(["a.b", "c\"d"])

  name        = "state-${md5(each.key)}"
  kms_key_arn = each.key == "a.b" ? aws_kms_key.data.arn : null
}

resource "terraform_data" "build" {
  input = "1.4.2"
}

output "bucket" {
  value = aws_s3_bucket.inbox.arn
}

output "token" {
  value     = var.token
  sensitive = true
}
