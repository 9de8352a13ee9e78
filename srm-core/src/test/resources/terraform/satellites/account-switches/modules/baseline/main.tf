terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

variable "on" { type = bool }

resource "aws_ebs_encryption_by_default" "this" {
  enabled = var.on
}

resource "aws_s3_account_public_access_block" "this" {
  block_public_acls       = var.on
  block_public_policy     = var.on
  ignore_public_acls      = var.on
  restrict_public_buckets = var.on
}

resource "aws_ec2_instance_metadata_defaults" "this" {
  http_tokens = var.on ? "required" : "optional"
}

resource "aws_iam_account_password_policy" "this" {
  count = var.on ? 1 : 0

  minimum_password_length      = 16
  require_lowercase_characters = true
  require_uppercase_characters = true
  require_numbers              = true
  require_symbols              = true
  password_reuse_prevention    = 24
  max_password_age             = 90
}

resource "aws_guardduty_detector" "this" {
  enable = var.on
}

resource "aws_guardduty_detector_feature" "s3" {
  detector_id = aws_guardduty_detector.this.id
  name        = "S3_DATA_EVENTS"
  status      = var.on ? "ENABLED" : "DISABLED"
}

resource "aws_config_configuration_recorder" "this" {
  name     = "main"
  role_arn = "arn:aws:iam::123456789012:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"

  recording_group {
    all_supported                 = var.on
    include_global_resource_types = var.on
    resource_types                = var.on ? null : ["AWS::S3::Bucket"]
  }
}

resource "aws_config_configuration_recorder_status" "this" {
  name       = aws_config_configuration_recorder.this.name
  is_enabled = var.on
}

resource "aws_securityhub_account" "this" {
  count = var.on ? 1 : 0

  enable_default_standards = true
}
