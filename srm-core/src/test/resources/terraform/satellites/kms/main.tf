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

locals {
  right     = { good = true, "b.ad" = false }
  principal = { good = "arn:aws:iam::123456789012:root", "b.ad" = "*" }
}

# --- All in one module ------------------------------------------------------------------------------------------------------------

resource "aws_kms_key" "this" {
  for_each = local.right

  description         = each.key
  enable_key_rotation = each.value
}

resource "aws_kms_key_policy" "this" {
  for_each = local.principal

  key_id = aws_kms_key.this[each.key].id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = each.value }, Action = "kms:*", Resource = "*" }]
  })
}

resource "aws_kms_alias" "this" {
  for_each = local.right

  name          = "alias/whole-${md5(each.key)}"
  target_key_id = aws_kms_key.this[each.key].key_id
}

# Who uses a key: by its ARN, by the ARN of its alias, by the alias's name.
resource "aws_sns_topic" "by_key" {
  for_each = local.right

  name              = "key-${md5(each.key)}"
  kms_master_key_id = aws_kms_key.this[each.key].arn
}

resource "aws_sns_topic" "by_alias" {
  for_each = local.right

  name              = "alias-${md5(each.key)}"
  kms_master_key_id = aws_kms_alias.this[each.key].name
}

resource "aws_cloudwatch_log_group" "by_alias_target" {
  for_each = local.right

  name       = "target-${md5(each.key)}"
  kms_key_id = aws_kms_alias.this[each.key].target_key_arn
}

# --- The key in one module, its policy in another ---------------------------------------------------------------------------------

module "key" {
  source   = "./modules/key"
  for_each = local.right

  description = each.key
}

module "policy" {
  source   = "./modules/policy"
  for_each = local.principal

  key       = module.key[each.key].id
  principal = each.value
}
