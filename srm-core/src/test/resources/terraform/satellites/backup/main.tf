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
  file_systems = {
    by_arn          = {}
    by_tag          = { Backup = "daily" }
    by_two_tags     = { Backup = "daily", Stage = "live" }
    by_condition    = { Stage = "live", Team = "shop-eu", Backup = "monthly" }
    by_tag_of_a_key = { Key = "fixed" }
    excluded        = { Stage = "live", Team = "shop-eu", Backup = "never" }
    other_tag       = { Backup = "weekly" }
    silent          = {}
  }
}

# --- All in one module ------------------------------------------------------------------------------------------------------------

resource "aws_efs_file_system" "this" {
  for_each = local.file_systems

  creation_token = each.key
  encrypted      = true
  tags           = each.value
}

# One tag is not known yet.
resource "aws_efs_file_system" "tag_unknown" {
  creation_token = "tag-unknown"
  encrypted      = true
  tags           = { Backup = aws_efs_file_system.this["silent"].id }
}

resource "aws_backup_plan" "daily" {
  name = "daily"

  rule {
    rule_name         = "daily"
    target_vault_name = "main"
    schedule          = "cron(0 1 * * ? *)"
  }
}

resource "aws_backup_selection" "by_arn" {
  name         = "by-arn"
  plan_id      = aws_backup_plan.daily.id
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = [aws_efs_file_system.this["by_arn"].arn]
}

# Any of several tags selects.
resource "aws_backup_selection" "by_tag" {
  name         = "by-tag"
  plan_id      = aws_backup_plan.daily.id
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"

  selection_tag {
    type  = "STRINGEQUALS"
    key   = "Backup"
    value = "daily"
  }

  selection_tag {
    type  = "STRINGEQUALS"
    key   = "Key"
    value = "fixed"
  }
}

# All conditions must hold.
resource "aws_backup_selection" "by_condition" {
  name         = "by-condition"
  plan_id      = aws_backup_plan.daily.id
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = ["arn:aws:elasticfilesystem:*:*:file-system/*"]

  condition {
    string_equals {
      key   = "aws:ResourceTag/Stage"
      value = "live"
    }

    string_like {
      key   = "aws:ResourceTag/Team"
      value = "shop-*"
    }

    string_not_equals {
      key   = "aws:ResourceTag/Backup"
      value = "never"
    }
  }
}

# Tables only.
resource "aws_backup_selection" "other_service" {
  name         = "other-service"
  plan_id      = aws_backup_plan.daily.id
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = ["arn:aws:dynamodb:*:*:table/*"]
}

# --- File systems and selection in modules of their own -----------------------------------------------------------------------------

module "files" {
  source   = "./modules/files"
  for_each = { picked = true, "left.out" = false }

  name = each.key
}

module "selection" {
  source = "./modules/selection"

  plan  = aws_backup_plan.daily.id
  names = [module.files["picked"].arn]
}
