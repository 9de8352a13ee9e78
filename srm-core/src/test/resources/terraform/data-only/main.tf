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

# Nothing but data sources and outputs.

data "aws_caller_identity" "current" {}

data "aws_region" "current" {}

data "aws_ami" "al2023" {
  most_recent = true
  owners      = ["amazon"]

  filter {
    name   = "name"
    values = ["al2023-ami-2*-kernel-6.1-x86_64"]
  }
}

data "aws_iam_policy_document" "read" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::data-only/*"]
  }
}

output "account" {
  value = data.aws_caller_identity.current.account_id
}

output "image" {
  value = data.aws_ami.al2023.id
}

output "policy" {
  value = data.aws_iam_policy_document.read.json
}
