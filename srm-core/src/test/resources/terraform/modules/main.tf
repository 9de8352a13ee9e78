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

# Modules: one that calls another, outputs that feed arguments, a local value in between.

locals {
  queue_arn = module.queue.arn
}

module "queue" {
  source = "./modules/queue"

  name        = "modules-work"
  kms_key_arn = aws_kms_key.data.arn
}

module "bucket" {
  source = "./modules/bucket"

  name        = "modules-inbox"
  kms_key_arn = aws_kms_key.data.arn
  queue_arn   = local.queue_arn
}

resource "aws_kms_key" "data" {
  description         = "Data"
  enable_key_rotation = true
}

output "queue_arn" {
  value = module.queue.arn
}
