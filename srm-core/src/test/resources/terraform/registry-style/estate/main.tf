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

provider "aws" {
  alias  = "dr"
  region = "us-east-1"
}

# Volumes are encrypted by default in one Region only.
resource "aws_ebs_encryption_by_default" "here" {
  enabled = true
}

resource "aws_ebs_encryption_by_default" "dr" {
  provider = aws.dr
  enabled  = false
}

resource "aws_ec2_instance_metadata_defaults" "dr" {
  provider    = aws.dr
  http_tokens = "required"
}

locals {
  tenants = {
    "acme.eu"        = { stores = { "raw/[0]" = { keep = true }, "out \"q\"" = { keep = false } } }
    "zürich & söhne" = { stores = { "raw/[0]" = { keep = false } } }
  }
}

module "estate" {
  source  = "./modules/estate"
  tenants = local.tenants
  providers = {
    aws.main = aws
    aws.copy = aws.dr
  }
}
